import { kindOf } from '../../catalog/index.ts';
import type { Document } from '../../model/document.ts';
import type { Graph, Host, NetworkInterface, Service } from '../../model/graph.ts';
import { slugOf } from '../../model/slug.ts';
import { attrs, bind, list, set } from '../../nix/build.ts';
import { print } from '../../nix/print.ts';
import type { Binding, Expr } from '../../nix/syntax.ts';
import { defineFormat } from '../define-format.ts';

/** The device types of nix-topology that its renderer knows. */
const deviceType = ({ node_type }: Host): string =>
  node_type === 'Router' || node_type === 'Gateway'
    ? 'router'
    : node_type === 'AccessPoint' || node_type === 'IoTDevice'
      ? 'device'
      : 'nixos';

const NOT_PHYSICAL = /bridge|vlan|tunnel|wireguard|loopback|virtual/i;

const addressOf = ({
  address,
  prefix_length,
  dhcp,
}: NetworkInterface['addresses'][number]): string =>
  dhcp && address === '' ? 'DHCP' : `${address}/${prefix_length}`;

/** Interfaces that a machine has, and those that only its connections name. */
const interfacesOf = (graph: Graph, host: Host): readonly Binding[] => {
  const links = Object.values(graph.links);
  const ends = links.flatMap(({ from_node, from_interface, to_node, to_interface }) => [
    ...(from_node === host.host_id ? [from_interface] : []),
    ...(to_node === host.host_id ? [to_interface] : []),
  ]);
  const known = new Map(host.interfaces.map((one) => [one.name, one]));
  return [...new Set([...known.keys(), ...ends])].sort().map((name) => {
    const own = known.get(name);
    const connections = links.flatMap((link): readonly Expr[] => {
      const other = graph.hosts[link.to_node];
      return link.from_node === host.host_id && link.from_interface === name && other !== undefined
        ? [set({ node: slugOf(other), interface: nameOf(link.to_interface) })]
        : [];
    });
    return bind(
      ['interfaces', nameOf(name)],
      attrs([
        ...(own && own.addresses.length > 0
          ? [bind('addresses', own.addresses.map(addressOf))]
          : []),
        ...(own?.mac_address ? [bind('mac', own.mac_address)] : []),
        ...(connections.length > 0 ? [bind('physicalConnections', list(connections))] : []),
        ...(own && NOT_PHYSICAL.test(own.interface_type) ? [bind('virtual', true)] : []),
      ]),
    );
  });
};

/** An interface that nobody named still needs a name. */
const nameOf = (name: string): string => name || 'unnamed';

const serviceOf = (graph: Graph, service: Service): Binding => {
  const domain = graph.domains[service.domain_id ?? ''];
  const id = [...(domain ? [slugOf(domain)] : []), slugOf(service)].join('-');
  const kind = kindOf(service.kind)?.title ?? service.kind;
  const info = domain === undefined ? kind : `${kind}, ${domain.name}`;
  return bind(['services', id], attrs([bind('info', info), bind('name', service.name)]));
};

const nodeOf = (graph: Graph, host: Host): Binding => {
  const services = Object.values(graph.services).filter(({ host_id }) => host_id === host.host_id);
  return bind(
    ['nodes', slugOf(host)],
    attrs([
      bind('deviceType', deviceType(host)),
      ...interfacesOf(graph, host),
      bind('name', host.name),
      ...services.map((service) => serviceOf(graph, service)),
    ]),
  );
};

const write = ({ graph }: Document): string => {
  const hosts = Object.values(graph.hosts).sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
  return print({ body: attrs(hosts.map((host) => nodeOf(graph, host))) }).text;
};

/**
 * A module for nix-topology: the drawn machines, how they are connected and what runs on them.
 *
 * @see https://oddlama.github.io/nix-topology/
 */
export const nixTopology = defineFormat({
  name: 'nix-topology',
  title: 'nix-topology',
  description: 'Module with machines, interfaces and services',
  extensions: [],
  writer: { ending: 'topology.nix', mediaType: 'text/plain', write },
});
