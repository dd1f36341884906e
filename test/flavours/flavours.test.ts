import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/cli/read.ts';
import { SERVICE_KINDS } from '../../src/core/catalog/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { judged } from '../bundle/judged.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { anyDrawing } from './any-drawing.ts';
import { evalBoth, inFlavour } from './both.ts';

const ROOT = join(import.meta.dirname, '../../examples');
const EXAMPLES = await readdir(ROOT);

const example = async (name: string): Promise<Document> => {
  const read = await readDocument({ events: join(ROOT, name, 'domain-events.json') });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.document;
};

/** Services of every kind, used from their own machine and from another, by two domains. */
const everyKind = (open: boolean): Drawing => {
  const drawing = new Drawing();
  const hosts = [drawing.host('here', '10.0.0.1'), drawing.host('there', 'fd00::2')] as const;
  const domains = [drawing.domain('own'), drawing.domain('other')] as const;
  const clients = (['rust', 'node', 'python', 'go'] as const).map((language, n) =>
    drawing.service(domains[n % 2 === 0 ? 0 : 1], `client ${language}`, 'application', {
      host_id: hosts[n < 2 ? 0 : 1],
      settings: { language, port: 9100 + n },
    }),
  );
  const boxed = drawing.service(domains[1], 'boxed', 'container', { host_id: hosts[1] });
  for (const { kind, deployed } of SERVICE_KINDS) {
    const more = { host_id: hosts[0], offered: open, public: open };
    const subject = drawing.service(deployed ? domains[0] : null, kind, kind, deployed ? more : {});
    for (const client of [...clients, boxed]) {
      drawing.depends(client, subject);
      if (deployed) drawing.depends(subject, client);
    }
  }
  return drawing;
};

describe('both flavours of a bundle evaluate to the same machines, packages, shells and homes', () => {
  test.each([true, false])('of every kind of service (public: %s)', async (open) => {
    const { explicit, computed } = await evalBoth(everyKind(open).document);
    expect(computed).toEqual(explicit);
    expect(Object.keys(explicit.hosts)).toEqual(['here', 'there']);
  });

  test('of any drawing', async () => {
    let cases = 0;
    const property = fc.asyncProperty(anyDrawing, async (document) => {
      const { explicit, computed } = await evalBoth(document);
      expect(computed).toEqual(explicit);
      cases += Object.keys(explicit.hosts).length;
    });
    await fc.assert(property, { numRuns: 15, endOnFailure: true });
    console.log(`machines in both flavours: ${cases} cases`);
    expect(cases).toBeGreaterThan(15);
  });

  test.each(EXAMPLES)('of the example %s', async (name) => {
    const { explicit, computed } = await evalBoth(await example(name));
    expect(computed).toEqual(explicit);
    expect(Object.keys(explicit.hosts).length).toBeGreaterThan(0);
  });
});

describe('a flake that computes', () => {
  test.each(EXAMPLES)('is what all oracles take: %s', async (name) => {
    const document = inFlavour(await example(name), 'event-driven');
    const verdict = await judged(document);
    expect(verdict.problems).toEqual([]);
  });

  test('needs its journal and its library alone, and reads the events', async () => {
    const document = inFlavour(await example('sales'), 'event-driven');
    const needed = [
      'flake.nix',
      'flake.lock',
      'lib',
      'domain-events.json',
      'network-topology.json',
    ];
    await inFolder(document, async (folder) => {
      for (const name of await readdir(folder)) {
        if (!needed.includes(name)) await rm(join(folder, name), { recursive: true });
      }
      const before = await evalHosts(folder);
      const journal = join(folder, 'domain-events.json');
      const text = await readFile(journal, 'utf8');
      expect(text).toContain('8081');
      await writeFile(journal, text.replaceAll('8081', '18081'));
      const after = await evalHosts(folder);
      const [was, is] = [before, after].map(({ edge }) => JSON.stringify(edge?.config.systemd));
      expect(was).toContain('"PORT":"8081"');
      expect(is).toContain('"PORT":"18081"');
      expect(JSON.stringify(after.edge?.config.services)).toContain('127.0.0.1:18081');
      expect(JSON.parse(JSON.stringify(after.floor))).toMatchObject({ failedAssertions: [] });
    });
  });
});
