import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import type { Host } from '../oracles/hosts.ts';

const Addresses = z.array(z.object({ address: z.string(), prefixLength: z.number() })).default([]);
const Routes = z
  .array(z.object({ address: z.string(), prefixLength: z.number(), via: z.string() }))
  .default([]);
const PerFamily = z.object({ addresses: Addresses, routes: Routes }).prefault({});
const Gateway = z.object({ address: z.string(), interface: z.string() }).nullish();
const Networking = z.object({
  interfaces: z
    .record(
      z.string(),
      z.object({ ipv4: PerFamily, ipv6: PerFamily, useDHCP: z.boolean().nullish() }),
    )
    .default({}),
  wireguard: z
    .object({
      interfaces: z.record(
        z.string(),
        z.object({
          ips: z.array(z.string()),
          peers: z.array(
            z.object({
              name: z.string(),
              allowedIPs: z.array(z.string()),
              endpoint: z.string().optional(),
            }),
          ),
        }),
      ),
    })
    .prefault({ interfaces: {} }),
  defaultGateway: Gateway,
  defaultGateway6: Gateway,
  nftables: z
    .object({
      tables: z
        .record(z.string(), z.object({ family: z.string(), content: z.string() }))
        .default({}),
    })
    .prefault({}),
  firewall: z
    .object({
      extraInputRules: z.string().default(''),
      extraForwardRules: z.string().default(''),
      filterForward: z.boolean().default(false),
    })
    .prefault({}),
});

/** A way out: through an interface, by a router or not. */
interface Route {
  readonly network: string;
  readonly interface: string;
  readonly via: string | null;
}

/** What the network of an evaluated machine is. */
export interface Machine {
  readonly name: string;
  readonly networking: z.infer<typeof Networking>;
  readonly addresses: readonly {
    readonly interface: string;
    readonly address: string;
    readonly prefix: number;
  }[];
  readonly routes: readonly Route[];
  readonly forwards: boolean;
}

export const machineOf = (name: string, { config }: Host): Machine => {
  const networking = Networking.parse(config.networking);
  const cards = Object.entries(networking.interfaces);
  const tunnels = Object.entries(networking.wireguard.interfaces);
  const addresses = [
    ...cards.flatMap(([name, { ipv4, ipv6 }]) =>
      [...ipv4.addresses, ...ipv6.addresses].map(({ address, prefixLength }) => ({
        interface: name,
        address,
        prefix: prefixLength,
      })),
    ),
    ...tunnels.flatMap(([name, { ips }]) =>
      ips.map((text) => {
        const [address = '', length] = text.split('/');
        return { interface: name, address, prefix: Number(length) };
      }),
    ),
  ];
  const routes = [
    ...addresses.map((one) => ({
      network: `${one.address}/${one.prefix}`,
      interface: one.interface,
      via: null,
    })),
    ...cards.flatMap(([name, { ipv4, ipv6 }]) =>
      [...ipv4.routes, ...ipv6.routes].map(({ address, prefixLength, via }) => ({
        network: `${address}/${prefixLength}`,
        interface: name,
        via,
      })),
    ),
    ...tunnels.flatMap(([name, { peers }]) =>
      peers.flatMap(({ allowedIPs }) =>
        allowedIPs.map((network) => ({ network, interface: name, via: null })),
      ),
    ),
    ...[networking.defaultGateway, networking.defaultGateway6].flatMap((gateway) =>
      gateway
        ? [
            {
              network: gateway.address.includes(':') ? '::/0' : '0.0.0.0/0',
              interface: gateway.interface,
              via: gateway.address,
            },
          ]
        : [],
    ),
  ];
  const sysctl = z
    .record(z.string(), z.unknown())
    .parse(Object(Object(Object(config.boot).kernel).sysctl));
  return {
    name,
    networking,
    addresses,
    routes,
    forwards: sysctl['net.ipv4.conf.all.forwarding'] === true,
  };
};

/** Whether an address is in a network. */
export const isIn = (address: string, network: string): boolean => {
  const one = ipaddr.parse(address);
  const range = ipaddr.parseCIDR(network);
  return one.kind() === range[0].kind() && one.match(range);
};

/** The most specific route to an address, as Linux chooses it. */
export const routeTo = (machine: Machine, address: string): Route | undefined =>
  machine.routes
    .filter(({ network }) => isIn(address, network))
    .toSorted((a, b) => Number(b.network.split('/')[1]) - Number(a.network.split('/')[1]))[0];
