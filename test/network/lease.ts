import * as z from 'zod';
import type { Host } from '../oracles/hosts.ts';
import type { Machine } from './machine.ts';

const Hosts = z.record(
  z.string(),
  z.object({
    networks: z.record(
      z.string(),
      z.object({
        interface: z.string(),
        address: z.string().nullable(),
        pool: z.object({ first: z.string() }).nullable(),
      }),
    ),
  }),
);

/** A machine with what DHCP gives it: the first address of a pool, and the server as gateway. */
export const leased = (machine: Machine, { config }: Host): Machine => {
  const hosts = Hosts.parse(Object(config.cim).hosts);
  const asked = Object.entries(hosts[machine.name]?.networks ?? {}).filter(
    ([, { address }]) => address === null,
  );
  const leases = asked.flatMap(([network, { interface: name }]) =>
    Object.values(hosts).flatMap(({ networks }) => {
      const server = networks[network];
      return server?.pool && server.address !== null
        ? [{ name, network, address: server.pool.first, via: server.address }]
        : [];
    }),
  );
  return {
    ...machine,
    addresses: [
      ...machine.addresses,
      ...leases.map(({ name, network, address }) => ({
        interface: name,
        address,
        prefix: Number(network.split('/')[1]),
      })),
    ],
    routes: [
      ...machine.routes,
      ...leases.flatMap(({ name, network, via }) => [
        { network, interface: name, via: null },
        { network: '0.0.0.0/0', interface: name, via },
      ]),
    ],
  };
};
