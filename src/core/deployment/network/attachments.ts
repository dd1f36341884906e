import { grouped } from '../../model/grouped.ts';
import type { HostPlan } from '../plan.ts';
import { familyOf, isLinkLocal, networkOf, poolOf, prefixOf } from './cidr.ts';
import type { Attachment, InterfacePlan } from './network-plan.ts';
import { isForwarding, rankOf } from './rank.ts';
import type { Wiring } from './wiring.ts';

/** A machine whose interfaces are known. */
export interface Wired extends Pick<HostPlan, 'id' | 'slug' | 'host' | 'tier'> {
  readonly interfaces: readonly InterfacePlan[];
}

interface Place extends Omit<Attachment, 'serves'> {
  readonly host: Wired;
}

/** The networks of all machines, by their ids: of each network, the first address of a machine. */
export const attach = (
  hosts: readonly Wired[],
  wiring: Wiring,
): ReadonlyMap<string, readonly Attachment[]> => {
  const byId = new Map(hosts.map((host) => [host.id, host]));
  const fixed = new Map(hosts.map((host) => [host.id, host.interfaces.flatMap(placesOf(host))]));
  const servers = new Set<string>();
  const asked = new Map<string, readonly Place[]>();
  for (const host of hosts) {
    const places = host.interfaces
      .filter(({ dhcp }) => dhcp)
      .flatMap((one) => {
        const heard = wiring
          .segment(host.id, one.name)
          .flatMap((port) =>
            (fixed.get(port.host) ?? []).filter((place) => place.interface === port.interface),
          )
          .filter((place) => place.host !== host);
        for (const [network, others] of grouped(heard, ({ network }) => network)) {
          const server = serverFor(host, others);
          if (server && canServe(network)) servers.add(`${server.host.id} ${network}`);
        }
        return heard.map(({ network }) => ({ host, network, interface: one.name, address: null }));
      });
    asked.set(host.id, places);
  }
  return new Map(
    [...byId.values()].map((host) => [
      host.id,
      firstOfEach([...(fixed.get(host.id) ?? []), ...(asked.get(host.id) ?? [])]).map(
        ({ network, interface: name, address }) => ({
          network,
          interface: name,
          address,
          serves: servers.has(`${host.id} ${network}`),
        }),
      ),
    ]),
  );
};

const placesOf =
  (host: Wired) =>
  ({ name, addresses }: InterfacePlan): readonly Place[] =>
    addresses
      .filter(({ address }) => !isLinkLocal(address))
      .map(({ address, prefixLength }) => ({
        host,
        network: networkOf(address, prefixLength),
        interface: name,
        address,
      }));

/** Who gives a client its address: of those above it, and of routers, the highest. */
const serverFor = (client: Wired, others: readonly Place[]): Place | undefined =>
  others
    .filter(({ host }) => isForwarding(host) || rankOf(host) > rankOf(client))
    .toSorted((a, b) => rankOf(b.host) - rankOf(a.host) || (a.host.slug < b.host.slug ? -1 : 1))[0];

/** IPv4 needs a pool; IPv6 clients make their own addresses of 64 bits. */
const canServe = (network: string): boolean =>
  familyOf(network) === 'ipv4' ? poolOf(network) !== null : prefixOf(network) === 64;

const firstOfEach = (places: readonly Place[]): readonly Place[] => {
  const found = new Map<string, Place>();
  for (const place of places) if (!found.has(place.network)) found.set(place.network, place);
  return [...found.values()].sort((a, b) => (a.network < b.network ? -1 : 1));
};
