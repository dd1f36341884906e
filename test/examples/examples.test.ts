import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readDocument } from '../../src/cli/read.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import { createProjector } from '../../src/core/project.ts';
import { warningsOf } from '../bundle/judged.ts';
import { judgeBundle } from '../oracles/bundle.ts';
import { evalHosts } from '../oracles/hosts.ts';

const ROOT = join(import.meta.dirname, '../../examples');
const names = await readdir(ROOT);

const open = async (name: string) => {
  const read = await readDocument({
    events: join(ROOT, name, 'domain-events.json'),
    network: join(ROOT, name, 'network-topology.json'),
  });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

const filesBelow = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(
    async (file): Promise<[string, string]> => [
      file.slice(folder.length + 1),
      await readFile(file, 'utf8'),
    ],
  );
  return new Map(await Promise.all(read));
};

const Firewall = z.object({
  networking: z.object({
    firewall: z.object({ allowedTCPPorts: z.array(z.int()), extraInputRules: z.string() }),
  }),
});

const UdpFirewall = z.object({
  networking: z.object({
    firewall: z.object({ allowedUDPPorts: z.array(z.int()), extraInputRules: z.string() }),
  }),
});

describe.each(names)('example %s', (name) => {
  test('opens without a note, and its files agree with each other', async () => {
    const { document, notes } = await open(name);
    expect(notes).toEqual([]);
    const { files } = createProjector()(document);
    for (const path of ['domain-events.json', 'network-topology.json', 'layout.json']) {
      const text = await readFile(join(ROOT, name, path), 'utf8');
      expect(files.find((file) => file.path === path)?.text, path).toBe(text);
    }
  });

  test('gives the bundle that stands beside it, file by file', async () => {
    const { document } = await open(name);
    const made = createProjector()(document).files;
    const kept = await filesBelow(join(ROOT, name, 'bundle'));
    expect(made.map(({ path }) => path)).toEqual([...kept.keys()].sort());
    for (const { path, text } of made) expect(text, path).toBe(kept.get(path));
  });

  test('has no error in its design', async () => {
    const { document } = await open(name);
    const { diagnostics } = createProjector()(document);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is taken by real Nix and by the servers that it configures', async () => {
    const { document } = await open(name);
    const { cases, problems } = await judgeBundle(join(ROOT, name, 'bundle'), {
      warnings: warningsOf(document),
    });
    expect(problems).toEqual([]);
    expect(cases.options).toBeGreaterThan(50);
  });
});

test('every service kind appears in an example', async () => {
  const drawn = await Promise.all(names.map(open));
  const kinds = new Set(
    drawn.flatMap(({ document }) => Object.values(document.graph.services).map(({ kind }) => kind)),
  );
  for (const { kind } of SERVICE_KINDS) expect(kinds, kind).toContain(kind);
});

test('a port is open to the machines whose services use it, and to all only if it is public', async () => {
  const hosts = await evalHosts(join(ROOT, 'sales', 'bundle'));
  const firewallOf = (host: string) => Firewall.parse(hosts[host]?.config).networking.firewall;
  expect(firewallOf('edge').allowedTCPPorts).toEqual([80]);
  expect(firewallOf('core').extraInputRules.trim().split('\n')).toEqual([
    'iifname "enp1s0" ip saddr 10.20.0.10 tcp dport { 4222, 5432, 6379, 8082, 8083 } accept comment "edge"',
  ]);
});

test('what speaks UDP is open by UDP', async () => {
  const hosts = await evalHosts(join(ROOT, 'campus-network', 'bundle'));
  const firewallOf = (host: string) => UdpFirewall.parse(hosts[host]?.config).networking.firewall;
  expect(firewallOf('hall').allowedUDPPorts).toEqual([53]);
  expect(firewallOf('core-south').allowedUDPPorts).toEqual([]);
  expect(firewallOf('core-south').extraInputRules).toContain(
    'ip saddr 10.60.0.1 udp dport { 51820 } accept comment "core-north"',
  );
});
