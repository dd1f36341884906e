import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { protocolsOf } from '../../src/core/catalog/define-service-kind.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { isDeployed } from '../../src/core/deployment/plan.ts';
import type { Document } from '../../src/core/model/document.ts';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalFlake } from '../oracles/nix.ts';

const STRANGER = 'a_stranger';

const Test = z.object({ script: z.string(), addresses: z.record(z.string(), z.string()) });

/** The VM test of a bundle, as real Nix evaluates it. */
const vmTest = (document: Document) =>
  inFolder(document, async (folder) =>
    Test.parse(
      await evalFlake(
        folder,
        'checks.x86_64-linux.connections',
        `check: {
          script = check.testScript;
          addresses = builtins.mapAttrs (_: node: node.networking.primaryIPAddress) check.nodes;
        }`,
      ),
    ),
  );

type Reach = readonly [machine: string, address: string, protocol: string, port: number];

/** Who reaches what, from the drawing alone. */
const drawnIn = (document: Document, addresses: Readonly<Record<string, string>>) => {
  const all = deploy(document.graph).services.filter(isDeployed);
  const reaches = new Map<string, Reach>();
  for (const service of all) {
    const { port, host, kind } = service;
    if (port === null) continue;
    const open = service.service.public || port === 22;
    const from = open
      ? Object.keys(addresses)
      : all.filter((one) => one.reaches.includes(service)).map((one) => one.host.slug);
    for (const protocol of protocolsOf(kind))
      for (const machine of from) {
        if (machine === host.slug) continue;
        const reach = [machine, addresses[host.slug] ?? '', protocol, port] as const;
        reaches.set(reach.join(' '), reach);
      }
  }
  return [...reaches.values()];
};

/** Runs a script on machines that are only thought of; what it asked, or why it fails. */
const run = async (
  { script, addresses }: z.infer<typeof Test>,
  open: readonly Reach[],
): Promise<{ readonly asked: readonly string[]; readonly error: string }> => {
  const python = spawn('python3', [fileURLToPath(new URL('driver.py', import.meta.url))]);
  python.stdin.end(JSON.stringify({ script, machines: addresses, open }));
  const [out, error] = await Promise.all([text(python.stdout), text(python.stderr)]);
  return { asked: out === '' ? [] : z.array(z.string()).parse(JSON.parse(out)), error };
};

const KINDS = SERVICE_KINDS.filter(({ deployed }) => deployed).map(({ kind }) => kind);

/** Three machines, one of them with an address that DHCP gives, and services in two domains. */
const anyDrawing = fc
  .record({
    services: fc.array(
      fc.record({
        kind: fc.oneof(fc.constantFrom(...KINDS), fc.constant('application')),
        host: fc.nat(2),
        domain: fc.nat(1),
        offered: fc.boolean(),
        public: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
        uses: fc.array(fc.nat(7), { maxLength: 3 }),
      }),
      { minLength: 3, maxLength: 8 },
    ),
    depends: fc.boolean(),
  })
  .map(({ services, depends }) => {
    const drawing = new Drawing();
    const hosts = ['10.1.0.1', '10.2.0.1', ''].map((address, n) =>
      drawing.host(`box ${n}`, address),
    );
    const domains = [drawing.domain('one'), drawing.domain('two')] as const;
    const ids = services.map(({ kind, host, domain, offered, public: open }, n) =>
      drawing.service(domains[domain] ?? domains[0], `service ${n}`, kind, {
        ...(hosts[host] && { host_id: hosts[host] }),
        offered,
        public: open,
        settings: kind === 'application' ? { port: 8100 + n } : {},
      }),
    );
    services.forEach(({ uses }, n) => {
      for (const to of new Set(uses.map((use) => use % ids.length)))
        if (to !== n) drawing.depends(ids[n] ?? '', ids[to] ?? '');
    });
    if (depends) drawing.depends(domains[0], domains[1]);
    return drawing.document;
  });

describe('the VM test of a bundle', () => {
  test('passes where exactly the drawn connections are possible, and fails where one differs', async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(anyDrawing, fc.nat(), async (document, pick) => {
        const made = await vmTest(document);
        const drawn = drawnIn(document, made.addresses);
        const passed = await run(made, drawn);
        expect(passed.error).toBe('');
        const endpoints = new Set(
          deploy(document.graph)
            .services.filter(isDeployed)
            .flatMap(({ host, port, kind }) =>
              port === null
                ? []
                : protocolsOf(kind).map((protocol) => `${host.slug} ${protocol} ${port}`),
            ),
        );
        const machines = Object.keys(made.addresses);
        const pairs = [...endpoints].flatMap((endpoint): readonly Reach[] => {
          const [to = '', protocol = '', port] = endpoint.split(' ');
          return machines
            .filter((from) => from !== to)
            .map((from) => [from, made.addresses[to] ?? '', protocol, Number(port)]);
        });
        expect(machines).toContain(STRANGER);
        if (pairs.length > 0) {
          const changed = pairs[pick % pairs.length]?.join(' ') ?? '';
          const other = pairs.filter(
            (pair) =>
              (pair.join(' ') === changed) !==
              drawn.some((one) => one.join(' ') === pair.join(' ')),
          );
          expect((await run(made, other)).error).toContain('AssertionError');
        }
        cases += pairs.length;
      }),
      { numRuns: 12 },
    );
    console.log(`pairs of machine and port in VM tests: ${cases} cases`);
    expect(cases).toBeGreaterThan(0);
  });
});
