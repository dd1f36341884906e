import type { Attachment, InterfacePlan } from '../deployment/network/network-plan.ts';
import type { Deployment, HostPlan } from '../deployment/plan.ts';
import { tunnelKeyFile } from './host-networking.ts';
import { code, fenced, table } from './markdown.ts';

/** The README's section on networks, where there is more than one card in one network. */
export const networkSection = ({ hosts }: Deployment): string => {
  const rows = hosts.flatMap(networkRows);
  const networks = new Set(
    hosts.flatMap(({ network }) => network.networks.map((one) => one.network)),
  );
  const isPlain = hosts.every(({ network }) =>
    network.interfaces.every(({ form }) => form === 'card'),
  );
  if (networks.size < 2 && isPlain) return '';
  return [
    `## Networks

${table(['network', 'machine', 'interface', 'address'], rows)}

Routers and gateways pass on what is for others, and machines have routes to all networks that they
lead to. A gateway gives its own address only to what leaves the drawn networks by its uplink; IPv6
stays as it is.`,
    carried(hosts),
    clients(hosts),
    tunnels(hosts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

const networkRows = (host: HostPlan) =>
  host.network.networks.map((one: Attachment) => [
    one.network,
    host.slug,
    one.interface,
    one.address ?? 'by DHCP',
  ]);

const carried = (hosts: readonly HostPlan[]): string => {
  const rows = hosts.flatMap(({ slug, network }) =>
    network.interfaces.flatMap((one: InterfacePlan) => {
      if (one.form === 'vlan') return [[slug, one.name, `VLAN ${one.id} on ${one.parent}`]];
      return one.form === 'bridge'
        ? [[slug, one.name, `bridge of ${one.members.join(', ') || 'nothing'}`]]
        : [];
    }),
  );
  return rows.length === 0
    ? ''
    : `Interfaces made of others; the switches carry VLANs tagged:

${table(['machine', 'interface', 'made of'], rows)}`;
};

const clients = (hosts: readonly HostPlan[]): string => {
  const served = hosts.flatMap(({ slug, network }) =>
    network.networks
      .filter(({ serves }) => serves)
      .map((one) => `${code(slug)} in ${code(one.network)}`),
  );
  return served.length === 0
    ? ''
    : `Clients get addresses and the names of machines from ${served.join(', ')}, unless a DHCP service
is drawn there.`;
};

const tunnels = (hosts: readonly HostPlan[]): string => {
  const found = hosts.flatMap(({ slug, network }) =>
    network.interfaces.flatMap((one) => (one.form === 'tunnel' ? [{ slug, ...one }] : [])),
  );
  const [first] = found;
  if (!first) return '';
  const rows = found.map(({ slug, name, publicKey }) => [
    slug,
    code(tunnelKeyFile(name)),
    publicKey === null ? 'not drawn yet' : code(publicKey),
  ]);
  return `Each end of a tunnel has a private key, which stays on its machine, and a public key, which is
drawn. This makes a pair:

${fenced('console', '$ wg genkey | tee private.key | wg pubkey')}

${table(['machine', 'private key', 'public key'], rows)}`;
};
