import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { runScript } from './evaluated.ts';

const Machine = z.object({ services: z.object({ bird: z.object({ config: z.string() }) }) });

/** Routers of one protocol, each joined to the first; some have no address of IPv4, or none known. */
const drawn = (protocol: 'bgp' | 'ospf') => {
  const drawing = new Drawing();
  const domain = drawing.domain('7up');
  const router = (name: string, address: string, settings = {}) =>
    drawing.service(domain, name, 'bird', {
      host_id: drawing.host(`at-${name}`, address),
      settings: { protocol, ...settings },
    });
  const first = router('path', '10.0.0.1');
  for (const other of [
    router('plain', '10.0.0.2'),
    router('modern', 'fd00::3', { router_id: '0.0.0.3' }),
    router('roaming', ''),
  ]) {
    drawing.depends(first, other);
  }
  return drawing.document;
};

test.each(['bgp', 'ospf'] as const)(
  'a real BIRD reads what routers are told, for %s',
  async (protocol) => {
    const hosts = await inFolder(drawn(protocol), (folder) => evalHosts(folder));
    const folder = await mkdtemp(join(tmpdir(), 'flakegraph-bird-'));
    try {
      const configurations = await Promise.all(
        Object.entries(hosts).map(async ([name, { config }]) => {
          const { bird } = Machine.parse(config).services;
          const file = join(folder, name);
          await writeFile(file, bird.config);
          expect(await runScript(`bird -p -c ${file}`, {}), name).toEqual({ ok: true, output: '' });
          return [name, bird.config] as const;
        }),
      );
      const told = Object.fromEntries(configurations);
      expect(told['at-path']).toContain('router id 10.0.0.1;');
      expect(told['at-modern']).toContain('router id 0.0.0.3;');
      // It takes that of the address that it gets.
      expect(told['at-roaming']).not.toContain('router id');
      expect(told['at-modern']).toContain(protocol === 'bgp' ? 'neighbor 10.0.0.1' : 'ospf v3');
      expect(told['at-path']).not.toContain('at-roaming');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
