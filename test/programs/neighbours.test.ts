import { expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsOf } from '../../src/core/catalog/fields.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { Drawing } from '../bundle/drawing.ts';
import { evaluated } from './evaluated.ts';

const Unit = z.looseObject({
  after: z.array(z.string()).default([]),
  before: z.array(z.string()).default([]),
  serviceConfig: z
    .looseObject({ IPAddressAllow: z.union([z.string(), z.array(z.string())]).optional() })
    .default({}),
});
const Machine = z.object({
  services: z.record(z.string(), z.unknown()),
  systemd: z.object({ services: z.record(z.string(), Unit) }),
});

/** Servers with a client beside them and one elsewhere; their ports begin at a number. */
const drawn = (kinds: readonly (typeof SERVICE_KINDS)[number][], from: string, address: string) => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', address);
  const there = drawing.host('there', from);
  const own = drawing.domain('own');
  const beside = drawing.service(own, 'beside', 'application', { host_id });
  const far = drawing.service(own, 'far', 'application', { host_id: there });
  for (const [n, kind] of kinds.entries()) {
    const ports = fieldsOf(kind).filter(({ key }) => key === 'port' || key.endsWith('_port'));
    const settings = Object.fromEntries(ports.map(({ key }, m) => [key, 20_000 + 20 * n + m]));
    const server = drawing.service(own, kind.kind, kind.kind, { host_id, settings });
    for (const client of [beside, far]) drawing.depends(client, server);
  }
  return drawing.document;
};

const ADVERTISING = SERVICE_KINDS.filter((kind) => 'advertises' in kind && kind.advertises);

/** A client asks a server where it is, and goes on there: its unit may not forbid that. */
test.each([
  ['10.0.0.2', '10.0.0.1', '10.0.0.1/32', '10.0.0.1:'],
  ['fd00::2', 'fd00::1', 'fd00::1/128', '[fd00::1]:'],
])(
  'who gets the address of a machine may go there: from %s to %s',
  async (from, address, range, at) => {
    const document = drawn(ADVERTISING, from, address);
    const here = await evaluated(document, 'here', Machine);
    const there = await evaluated(document, 'there', Machine);
    const { IPAddressAllow } = here.systemd.services['own-beside']?.serviceConfig ?? {};
    expect(IPAddressAllow).toEqual(['localhost', range]);
    expect(there.systemd.services['own-far']?.serviceConfig.IPAddressAllow).toContain(range);
    const told = JSON.stringify(here.services);
    expect(told).toContain(`PLAINTEXT://${at}`);
    expect(told).toContain(`http://${at}`);
    expect(told).toContain(`"broadcast_rpc_address":"${address}"`);
  },
);

test('a client beside a server waits until the server knows it', async () => {
  const kinds = SERVICE_KINDS.filter(({ kind }) =>
    ['postgresql', 'mongodb', 'neo4j', 'rabbitmq'].includes(kind),
  );
  const { systemd } = await evaluated(drawn(kinds, '10.0.0.2', '10.0.0.1'), 'here', Machine);
  const { after } = systemd.services['own-beside'] ?? { after: [] };
  expect(after).toEqual([
    'neo4j-password.service',
    'network-online.target',
    'own-mongodb-users.service',
    'own-rabbitmq-users.service',
    'postgresql.target',
  ]);
  // Whose roles get their passwords before that.
  const { before, after: roles } = systemd.services['own-postgresql-passwords'] ?? {};
  expect({ before, roles }).toEqual({
    before: ['postgresql.target'],
    roles: ['postgresql-setup.service'],
  });
  // What it waits for, is a unit of the machine.
  const units = Object.keys(systemd.services).map((name) => `${name}.service`);
  expect(after.filter((unit) => unit.endsWith('.service') && !units.includes(unit))).toEqual([]);
});

const Resolvers = z.object({
  services: z.object({
    dnsmasq: z.object({
      resolveLocalQueries: z.boolean(),
      settings: z.looseObject({ server: z.array(z.string()) }),
    }),
    unbound: z.object({ resolveLocalQueries: z.boolean() }),
  }),
});

test('two resolvers share a machine, and one asks the other', async () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  const settings = { dhcp_range: '10.0.0.100,10.0.0.199,12h' };
  const first = drawing.service(own, 'names', 'dnsmasq', { host_id, settings });
  const resolver = { host_id, settings: { port: 5335 } };
  drawing.depends(first, drawing.service(own, 'resolver', 'unbound', resolver));
  const { services } = await evaluated(drawing.document, 'here', Resolvers);
  expect(services.dnsmasq.settings.server).toEqual(['127.0.0.1#5335']);
  // The machine itself asks at port 53.
  expect(services.dnsmasq.resolveLocalQueries).toBe(true);
  expect(services.unbound.resolveLocalQueries).toBe(false);
  // dnsmasq offers addresses on no interface that `listen-address` does not name.
  expect(services.dnsmasq.settings).not.toHaveProperty('listen-address');
});

/** What takes `::` for IPv6 alone; clients on the same machine come by 127.0.0.1. */
const BINDS: Readonly<Record<string, unknown>> = {
  // Not at `::`, where it answers no datagram, but at each address.
  'services.dnsmasq.settings.listen-address': undefined,
  'services.hydra.listenHost': '*',
  'services.memcached.listen': '0.0.0.0,::',
  'services.mongodb.bind_ip': '::,0.0.0.0',
  'services.mosquitto.listeners.0.address': null,
  'services.nginx.virtualHosts.own-nginx.listen': [
    { addr: '[::]', port: 20_000 },
    { addr: '0.0.0.0', port: 20_000 },
  ],
  'services.prometheus.listenAddress': '[::]',
  'services.redis.servers.own-redis.bind': '0.0.0.0 ::',
  'services.unbound.settings.server.interface': ['::', '0.0.0.0'],
};

test('who listens for IPv6 still hears those beside it', async () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', 'fd00::1');
  const own = drawing.domain('own');
  const settings = { port: 20_000 };
  for (const [, kind = ''] of Object.keys(BINDS).map((path) => path.split('.'))) {
    drawing.service(own, kind, kind, { host_id, public: true, settings });
  }
  const config = await evaluated(drawing.document, 'here', z.json());
  const at = (path: string): unknown =>
    path.split('.').reduce((whole: unknown, part) => Object(whole)[part], config);
  expect(Object.fromEntries(Object.keys(BINDS).map((path) => [path, at(path)]))).toEqual(BINDS);
});
