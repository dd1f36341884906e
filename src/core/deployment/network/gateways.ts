import { grouped } from '../../model/grouped.ts';
import type { HostPlan } from '../plan.ts';
import { isIpAddress } from '../valid-address.ts';
import type { Wired } from './attachments.ts';
import { contains, type Family, familyOf, isLinkLocal } from './cidr.ts';
import type { Attachment, Gateway } from './network-plan.ts';
import { isForwarding, rankOf } from './rank.ts';

/** A machine whose networks are known. */
export interface Attached extends Wired, Pick<HostPlan, 'interface' | 'services'> {
  readonly networks: readonly Attachment[];
}

/** A router in a network. */
interface Router {
  readonly host: Attached;
  readonly address: string;
}

/** The routers of each network. */
export type Routers = ReadonlyMap<string, readonly Router[]>;

/** The routers of all networks, the highest first. */
export const routersOf = (hosts: readonly Attached[]): Routers => {
  const all = hosts
    .filter(isForwarding)
    .flatMap((host) =>
      host.networks.flatMap(({ network, address }) =>
        address === null
          ? []
          : [{ network, host, address: virtualAddress(host, network) ?? address }],
      ),
    );
  const sorted = all.toSorted(
    (a, b) => rankOf(b.host) - rankOf(a.host) || (a.host.slug < b.host.slug ? -1 : 1),
  );
  return grouped(sorted, ({ network }) => network);
};

/** The address that moves between routers, where one of their Keepalived services has it. */
const virtualAddress = ({ services }: Attached, network: string): string | undefined =>
  services
    .filter(({ kind }) => kind?.kind === 'keepalived')
    .map(({ service }) => String(service.settings.address ?? '').split('/')[0] ?? '')
    .filter(isIpAddress)
    .filter((address) => contains(network, address))
    .sort()[0];

/**
 * The default gateway of a machine: the one that it was given, if it is in one of its networks;
 * else, unless DHCP gives one, the highest router of its networks. A router's own stands above it.
 */
export const gatewayOf = (host: Attached, family: Family, routers: Routers): Gateway | null => {
  const given = (host.host?.gateways ?? []).find(
    (address) => isIpAddress(address) && familyOf(address) === family,
  );
  if (given !== undefined) return placed(host, given);
  if (host.interfaces.some(({ dhcp }) => dhcp)) return null;
  const tunnels = new Set(
    host.interfaces.filter(({ form }) => form === 'tunnel').map(({ name }) => name),
  );
  const found = host.networks
    .filter((one) => familyOf(one.network) === family && !tunnels.has(one.interface))
    .flatMap((one) =>
      (routers.get(one.network) ?? []).map((router) => ({ ...router, interface: one.interface })),
    )
    .filter((router) => router.host.id !== host.id && isAbove(router.host, host))
    .toSorted((a, b) => rankOf(b.host) - rankOf(a.host))[0];
  return found ? { address: found.address, interface: found.interface } : null;
};

const isAbove = (router: Attached, host: Attached): boolean =>
  isForwarding(host) ? rankOf(router) > rankOf(host) : rankOf(router) >= rankOf(host);

const placed = (host: Attached, address: string): Gateway | null => {
  if (isLinkLocal(address)) return { address, interface: host.interface };
  const own = host.networks.find(({ network }) => contains(network, address));
  return own ? { address, interface: own.interface } : null;
};
