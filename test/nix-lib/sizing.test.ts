import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postgresqlSizes } from '../../src/core/bundle/sizing.ts';
import { sizesOf, takesMemory } from '../../src/core/catalog/fields.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { type Load, sizeFor } from '../../src/core/catalog/sizes.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { loadOf } from '../../src/core/deployment/loads.ts';
import { isDeployed, type ServicePlan, sharingInstance } from '../../src/core/deployment/plan.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { Drawing } from '../bundle/drawing.ts';
import { evalLibrary } from './library.ts';

const anyLoad: fc.Arbitrary<Load> = fc.record({
  clients: fc.nat({ max: 300 }),
  memory: fc.option(fc.integer({ min: 64, max: 1_048_576 })),
});

const SIZES = SERVICE_KINDS.flatMap((kind) =>
  Object.entries(sizesOf(kind)).map(([key, size]) => ({ name: `${kind.kind}: ${key}`, size })),
);

test('a bundle sizes its servers as the Nix library does', async () => {
  const loads = fc.sample(anyLoad, 200);
  const sized = await evalLibrary(
    `let sizes = builtins.fromJSON ''${JSON.stringify(SIZES)}''; in
    map (load: with cim; {
      database = {
        connections = toString (calculateConnections load);
        buffers = calculateBuffers load;
        sort = calculateWorkMem load;
      };
      others = map ({ size, ... }: sizeFor size load) sizes;
    }) (builtins.fromJSON ''${JSON.stringify(loads)}'')`,
  );
  expect(sized).toEqual(
    loads.map((load) => ({
      database: postgresqlSizes(load),
      others: SIZES.map(({ size }) => sizeFor(size, load)),
    })),
  );
  console.log(`sizes of servers: ${loads.length} loads, ${SIZES.length} settings`);
});

test.each(SIZES)('$name is a value that its setting takes, whatever the load', ({ name, size }) => {
  const [kind, key = ''] = name.split(': ');
  const schema = SERVICE_KINDS.find((one) => one.kind === kind)?.settings;
  fc.assert(
    fc.property(anyLoad, (load) => {
      expect(schema?.safeParse({ [key]: sizeFor(size, load) }).success).toBe(true);
    }),
  );
});

const DEPLOYED = SERVICE_KINDS.filter(({ deployed }) => deployed);

/** A drawing of machines with services of any kind; some say themselves how much they take. */
const anyMachines = fc
  .record({
    memory: fc.array(fc.option(fc.integer({ min: 512, max: 262_144 })), {
      minLength: 1,
      maxLength: 3,
    }),
    services: fc.array(
      fc.record({
        kind: fc.constantFrom(...DEPLOYED),
        host: fc.nat(2),
        uses: fc.array(fc.nat(11), { maxLength: 4 }),
        own: fc.option(fc.oneof(fc.integer({ min: -1, max: 3 }), fc.constantFrom(4096, 'many'))),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ memory, services }) => {
    const drawing = new Drawing();
    const hosts = memory.map((memory_mb, n) => {
      const host_id = drawing.host(`host ${n}`, `10.0.0.${n + 1}`);
      drawing.run({ type: 'update-host', host_id, changes: { memory_mb } });
      return host_id;
    });
    const domains = [drawing.domain('one'), drawing.domain('two')];
    const ids = services.map(({ kind, host, own }, n) => {
      const [key] = Object.keys(sizesOf(kind));
      const host_id = hosts[host % hosts.length];
      return drawing.service(domains[n % 2] ?? null, `service ${n}`, kind.kind, {
        ...(host_id && { host_id }),
        ...(own !== null && key ? { settings: { [key]: own } } : {}),
      });
    });
    services.forEach(({ uses }, n) => {
      for (const to of new Set(uses.map((use) => use % ids.length)))
        if (to !== n) drawing.depends(ids[n] ?? '', ids[to] ?? '');
    });
    return drawing.document;
  });

/** The settings that somebody left to their load, by domain and service. */
const sizesIn = (graph: Graph) =>
  Object.fromEntries(
    deploy(graph).domains.map((domain) => [
      domain.slug,
      Object.fromEntries(
        domain.services.flatMap((plan) => {
          const open = openSizes(plan);
          return open.length > 0 ? [[plan.slug, Object.fromEntries(open)]] : [];
        }),
      ),
    ]),
  );

const openSizes = ({ kind, host, settings, service }: ServicePlan) =>
  kind && host
    ? Object.keys(sizesOf(kind))
        .filter((key) => service.settings[key] !== settings[key] || settings[key] === 0)
        .map((key) => [key, settings[key]] as const)
    : [];

test('machines are shared alike in TypeScript and in Nix', async () => {
  const documents = fc.sample(anyMachines, 60);
  const files = Object.fromEntries(
    documents.map(({ journal }, n) => [`${n}.json`, writeJournal(journal)]),
  );
  const found = await evalLibrary(
    `map (n: lib.mapAttrs (_: context: context.sizes)
      (cim.fromEvents (folder + "/\${toString n}.json")).contexts)
      (lib.genList lib.id ${documents.length})`,
    files,
  );
  expect(found).toEqual(documents.map(({ graph }) => sizesIn(graph)));
  console.log(`shared machines: ${documents.length} cases`);
});

test('those who share a machine never have more than its memory', () => {
  fc.assert(
    fc.property(anyMachines, ({ graph }) => {
      for (const host of deploy(graph).hosts) {
        const taking = host.services.filter(({ kind }) => kind && takesMemory(kind));
        const instances = new Set(taking.map((one) => sharingInstance(one)[0] ?? one));
        const shares = [...instances].map((one) => loadOf(one).memory ?? 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(host.memory ?? 0);
      }
    }),
  );
});

test('a value that somebody gave stands', () => {
  const drawing = new Drawing();
  const host_id = drawing.host('box', '10.0.0.1');
  const domain = drawing.domain('shop');
  drawing.service(domain, 'given', 'redis', { host_id, settings: { max_memory: 100 } });
  drawing.service(domain, 'open', 'redis', { host_id });
  drawing.service(domain, 'app', 'application', { host_id });
  const settings = deploy(drawing.document.graph)
    .services.filter(isDeployed)
    .map((plan) => [plan.slug, plan.settings.max_memory]);
  // A third of 4096 MiB, and of that three quarters.
  expect(Object.fromEntries(settings)).toMatchObject({ given: 100, open: 1023 });
});
