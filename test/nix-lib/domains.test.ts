import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { natsCheck } from '../oracles/nats.ts';
import { evalLibrary } from './library.ts';

const SALES = '(root + "/examples/sales/domain-events.json")';
/** What a configuration says, without its modules and functions. */
const DATA = `(config: builtins.removeAttrs config [
  "contexts" "graph" "homeModules" "machineModules" "nixosModules" "packagesFor" "shellsFor"
])`;
/** The seed's own example. */
const SEED = [
  {
    DomainCreated: {
      domain_id: '01900000-0000-7000-8000-000000000001',
      name: 'sales-domain',
      purpose: 'E-commerce order processing',
      administrator: 'admin@company.com',
      network_config: null,
      services: ['nats-jetstream', 'postgresql', 'redis'],
    },
  },
];

describe('fromEvents', () => {
  test('gives the configuration of a domain', async () => {
    const found = await evalLibrary(`${DATA} (cim.fromEvents (folder + "/events.json"))`, {
      'events.json': SEED,
    });
    const services = {
      'nats-jetstream': { kind: 'nats', host: 'sales-domain', port: 4222, unit: 'nats.service' },
      postgresql: { kind: 'postgresql', host: 'sales-domain', port: 5432 },
      redis: {
        kind: 'redis',
        host: 'sales-domain',
        port: 6379,
        unit: 'redis-sales-domain-redis.service',
      },
    };
    const machine = { address: '10.64.170.10', interface: 'enp1s0' };
    expect(found).toMatchObject({
      name: 'sales-domain',
      purpose: 'E-commerce order processing',
      administrator: 'admin@company.com',
      services: ['nats', 'postgresql', 'redis'],
      dependencies: [],
      applications: [],
      tools: ['natscli', 'postgresql', 'redis'],
      domains: {
        'sales-domain': {
          enable: true,
          purpose: 'E-commerce order processing',
          administrator: 'admin@company.com',
          services,
        },
      },
      hosts: { 'sales-domain': { interface: machine.interface, tier: 'cluster' } },
      machines: { 'sales-domain': { system: 'x86_64-linux', stateVersion: '26.05' } },
    });
  });

  test('takes what the JSON says, and an empty journal', async () => {
    const found = await evalLibrary(`{
      same = ${DATA} (cim.fromEvents ${SALES}) == ${DATA} (cim.fromEvents (lib.importJSON ${SALES}));
      empty = ${DATA} (cim.fromEvents [ ]);
    }`);
    expect(found).toMatchObject({
      same: true,
      empty: { name: null, purpose: '', services: [], domains: {}, hosts: {}, machines: {} },
    });
  });
});

describe('loadDomainContext', () => {
  test('is what a home wants to know', async () => {
    const found = await evalLibrary(`{
      first = builtins.removeAttrs (cim.loadDomainContext ${SALES}) [ "contexts" ];
      other = (cim.loadDomainContext { journal = ${SALES}; domain = "warehouse"; }).services;
      beside = (import (root + "/examples/sales/bundle/lib") { inherit lib; }).loadDomainContext.name;
    }`);
    expect(found).toEqual({
      first: {
        name: 'sales',
        title: 'sales',
        purpose: 'E-commerce order processing',
        constraints: {},
        administrator: 'alice',
        email: 'alice@example.com',
        services: ['application', 'nats', 'nginx', 'postgresql', 'redis'],
        dependencies: ['billing', 'inventory'],
        tools: ['curl', 'natscli', 'postgresql', 'redis'],
        database: { clients: 2, memory: 1638 },
        sizes: { nats: { max_memory: 819 }, redis: { max_memory: 1228 } },
      },
      other: ['mosquitto'],
      beside: 'sales',
    });
  });
});

describe('sizes of PostgreSQL', () => {
  const sizes = (context: string) =>
    evalLibrary(
      `map (size: size ${context}) (with cim; [ calculateConnections calculateBuffers calculateWorkMem ])`,
    );

  test.each([
    { context: `(cim.loadDomainContext ${SALES})`, found: [100, '409MB', '4194kB'] },
    { context: '{ clients = 20; memory = 16384; }', found: [410, '4096MB', '10230kB'] },
    { context: '{ clients = 1; memory = 512; }', found: [100, '76MB', '1488kB'] },
    { context: '{ clients = 1000; memory = 64; }', found: [20_010, '16MB', '64kB'] },
    { context: '{ }', found: [100, '128MB', '4MB'] },
  ])('$context', async ({ context, found }) => {
    expect(await sizes(context)).toEqual(found);
  });
});

describe('validator', () => {
  const domain = '{ name = "sales"; purpose = "Orders"; services = [ "nats" "postgres" ]; }';

  test('lets what satisfies its constraints pass', async () => {
    const found = await evalLibrary(`cim.validator.ensureValid {
      domain = ${domain};
      constraints = {
        namePattern = "^[a-z][a-z0-9-]*$";
        requiredServices = [ "nats-jetstream" "postgresql" ];
        maxServices = 10;
      };
    }`);
    expect(found).toEqual({
      name: 'sales',
      purpose: 'Orders',
      services: ['nats', 'postgres'],
      valid: true,
      errors: '',
      errorList: [],
    });
  });

  test.each([
    { of: '{ }', constraints: '', errors: 'the domain has no name; the domain  has no purpose' },
    {
      of: domain,
      constraints: 'namePattern = "^[A-Z]+$"; requiredServices = [ "redis" ]; maxServices = 1;',
      errors:
        'the name sales does not match ^[A-Z]+$; the domain sales lacks the service redis; ' +
        'the domain sales has 2 services, more than 1',
    },
  ])('says what is wrong: $errors', async ({ of, constraints, errors }) => {
    const found = await evalLibrary(
      `cim.validator.ensureValid { domain = ${of}; constraints = { ${constraints} }; }`,
    );
    expect(found).toMatchObject({ valid: false, errors });
  });

  test('finds nothing in the example, and what is open, alone or crowded elsewhere', async () => {
    const found = await evalLibrary(`
      let
        config = cim.fromEvents ${SALES};
        open = {
          domains.sales.services = {
            a = { kind = "postgresql"; host = "core"; port = 80; public = true; };
            b = { kind = "nginx"; host = "core"; port = 80; public = true; };
          };
          hosts.core.memory = 300;
        };
      in
      {
        security = map cim.validator.analyzeSecurity [ config open ];
        performance = map cim.validator.analyzePerformance [ config open ];
        list = cim.validator.analyzeSecurity (${domain} // { administrator = "a@x.org"; });
      }`);
    const fine = { passed: true, findings: [], issues: '' };
    expect(found).toEqual({
      security: [
        fine,
        {
          passed: false,
          findings: ['sales has no administrator', 'sales/a is open to every address'],
          issues: 'sales has no administrator; sales/a is open to every address',
        },
      ],
      performance: [
        fine,
        expect.objectContaining({
          passed: false,
          findings: [
            'core has 300 MiB for 2 services, which want 512',
            'port 80 of core is wanted by a and b',
          ],
        }),
      ],
      list: fine,
    });
  });
});

describe('createEventStore', () => {
  const NKEY = 'UD64RRGZJHNEBYL7XEUJ2KR4OK6O6SNQHRMHMAR4WE4TVRV3F6CAYZ5M';

  test('gives databases, users and an account for each domain', async () => {
    const found = await evalLibrary(`cim.createEventStore {
      domains = [ "sales" "web-shop" ];
      storage = { backend = "postgresql"; retention = "30d"; compression = true; };
      nkeys.sales = "${NKEY}";
    }`);
    const events = ['web-shop.events.>'];
    expect(found).toMatchObject({
      databases: ['sales-events', 'web-shop-events'],
      users: [
        { name: 'sales-events', ensureDBOwnership: true },
        { name: 'web-shop-events', ensureDBOwnership: true },
      ],
      domainConfigs: {
        'web-shop': {
          jetstream: { max_mem: 1_073_741_824, max_file: 10_737_418_240, max_streams: 50 },
          users: [{ user: 'event-store', permissions: { publish: events, subscribe: events } }],
          streams: {
            DOMAIN_WEB_SHOP_EVENTS: {
              subjects: events,
              max_age: 2_592_000e9,
              compression: 's2',
              storage: 'file',
            },
            DOMAIN_WEB_SHOP_COMMANDS: { max_age: 3600e9, storage: 'memory' },
            DOMAIN_WEB_SHOP_SNAPSHOTS: { max_msgs_per_subject: 1, storage: 'file' },
          },
        },
      },
    });
    const { accounts } = z.object({ accounts: z.record(z.string(), z.unknown()) }).parse(found);
    expect(accounts).toMatchObject({
      sales: { users: [{ nkey: NKEY }] },
      'web-shop': { users: [] },
    });
    const checked = await natsCheck({ jetstream: true, accounts });
    expect(checked.ok, checked.output).toBe(true);
  });

  test('keeps events in NATS alone, and refuses an age that is none', async () => {
    const found = await evalLibrary(`
      let
        store = retention: cim.createEventStore {
          domains.sales = { };
          storage = { backend = "jetstream"; inherit retention; };
        };
      in
      {
        inherit (store "1w") databases users;
        forever = (store null).domainConfigs.sales.streams.DOMAIN_SALES_EVENTS.max_age;
        odd = (builtins.tryEval (builtins.deepSeq (store "soon") true)).success;
      }`);
    expect(found).toEqual({ databases: [], users: [], forever: 0, odd: false });
  });
});

test('groupEventsByDomain knows who did what in a flat journal', async () => {
  const data = { domain_id: '01900000-0000-7000-8000-000000000001', name: 'Sales' };
  const event = { event_type: 'DomainCreated', data, metadata: { source: 'ada' } };
  const found = await evalLibrary('cim.groupEventsByDomain (folder + "/flat.json")', {
    'flat.json': [event, { ...event, actor: 'bob', event_type: 'DomainRenamed' }],
  });
  expect(found).toMatchObject({ sales: [{ actor: 'ada' }, { actor: 'bob' }] });
});

test('groupEventsByDomain gives each domain its events, with actor and type', async () => {
  const found = await evalLibrary(`
    lib.mapAttrs (_: events: {
      users = lib.unique (map (event: event.actor) events);
      events = lib.length events;
      subscriptions = lib.length (lib.filter (event: event.type == "subscription") events);
      first = (lib.head events).type;
    }) (cim.groupEventsByDomain ${SALES})`);
  expect(found).toMatchObject({
    insight: { users: ['alice'], subscriptions: 1, first: 'DomainCreated' },
    sales: { users: ['alice'], subscriptions: 1 },
    warehouse: { users: ['alice'], events: 2, subscriptions: 0 },
  });
});
