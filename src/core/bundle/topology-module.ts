import { poolOf } from '../deployment/network/cidr.ts';
import type { Attachment, InterfacePlan } from '../deployment/network/network-plan.ts';
import type { HostPlan } from '../deployment/plan.ts';
import type { NodeType, Tier } from '../model/graph.ts';
import { attrs, bind, list, path } from '../nix/build.ts';
import type { Bind } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { tidy } from './tidy.ts';

/** Tiers as `cim.hosts.<name>.tier` writes them. */
const TIER_NAMES: Readonly<Record<Tier, string>> = {
  Client: 'client',
  Leaf: 'leaf',
  Cluster: 'cluster',
  SuperCluster: 'super-cluster',
};

/** Node types as `cim.hosts.<name>.type` writes them. */
const TYPE_NAMES: Readonly<Record<NodeType, string>> = {
  Server: 'server',
  Workstation: 'workstation',
  Router: 'router',
  Gateway: 'gateway',
  AccessPoint: 'access-point',
  IoTDevice: 'iot-device',
  Container: 'container',
  VirtualMachine: 'virtual-machine',
};

/** modules/topology.nix: every machine, for all to know. */
export const topologyModule = defineBundleFile({
  name: 'topology',
  flavour: 'explicit',
  files: ({ deployment }) => [
    {
      path: 'modules/topology.nix',
      select: deployment.hosts.flatMap((host) => [
        host.slug,
        host.id,
        host.address,
        host.interface,
        host.tier,
        host.memory,
        host.host?.node_type,
        host.network,
      ]),
      render: () => ({
        body: tidy(
          attrs([
            bind('imports', list([path('./cim-domain.nix')])),
            bind(['cim', 'hosts'], attrs(deployment.hosts.map(declare)), { blankBefore: true }),
          ]),
        ),
      }),
    },
  ],
});

const declare = ({ slug, id, address, interface: main, tier, memory, host, network }: HostPlan) => {
  const type = TYPE_NAMES[host?.node_type ?? 'Server'];
  return bind(
    slug,
    attrs([
      bind('address', address),
      bind('interface', main),
      bind('tier', TIER_NAMES[tier]),
      ...(type === 'server' ? [] : [bind('type', type)]),
      ...(memory === null ? [] : [bind('memory', memory)]),
      ...some('networks', network.networks.map(attachment)),
      ...(network.uplink === null ? [] : [bind('uplink', network.uplink)]),
      ...some('tunnels', network.interfaces.flatMap(tunnel)),
    ]),
    { origin: id },
  );
};

const some = (name: string, bindings: readonly Bind[]): readonly Bind[] =>
  bindings.length === 0 ? [] : [bind(name, attrs(bindings))];

const attachment = ({ network, interface: name, address, serves }: Attachment) => {
  const pool = serves ? poolOf(network) : null;
  return bind(
    network,
    attrs([
      bind('interface', name),
      ...(address === null ? [] : [bind('address', address)]),
      ...(serves ? [bind('serves', true)] : []),
      ...(pool ? [bind('pool', { ...pool })] : []),
    ]),
  );
};

const tunnel = (one: InterfacePlan): readonly Bind[] => {
  if (one.form !== 'tunnel') return [];
  const { name, port, publicKey, peers } = one;
  return [
    bind(
      name,
      attrs([
        bind('port', port),
        ...(publicKey === null ? [] : [bind('publicKey', publicKey)]),
        ...some(
          'peers',
          peers.map((peer) => bind(peer.host, peer.interface)),
        ),
      ]),
    ),
  ];
};
