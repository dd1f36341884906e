import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/cli/read.ts';
import { Workspace } from '../../src/core/model/graph.ts';
import { createProjector } from '../../src/core/project.ts';
import { inFlavour } from './both.ts';

const ROOT = join(import.meta.dirname, '../../examples');
const EXAMPLES = await readdir(ROOT);

/** What looks like a file or folder of a bundle: known by its first folder, or by its ending. */
const PATH =
  /(?<![\w./<>-])(?:(?:modules|hosts|home|apps|lib|checks|overlays)\/[\w./-]*[\w-]|[\w-]+\.(?:nix|lock|json))/g;
/** What people add. */
const THEIRS = ['hardware-configuration.nix', 'extra.nix', 'hosts/'];

describe.each(Workspace.shape.flavour.options)('a bundle that is %s', (flavour) => {
  test.each(EXAMPLES)('names no file that it lacks: %s', async (name) => {
    const read = await readDocument({ events: join(ROOT, name, 'domain-events.json') });
    if (!read.ok) throw new Error(read.error.message);
    const document = inFlavour(read.value.document, flavour);
    const { files } = createProjector()(document);
    const there = new Set(
      files.flatMap(({ path }) => {
        const parts = path.split('/');
        return parts.map((_, n) => parts.slice(0, n + 1).join('/'));
      }),
    );
    const texts = files.filter(({ path }) => /\.(mmd|md)$/.test(path));
    const named = texts.flatMap(({ text }) => text.match(PATH) ?? []);
    expect(named.length).toBeGreaterThan(20);
    const lacking = named.filter((path) => !there.has(path));
    expect(lacking.filter((path) => !THEIRS.some((own) => path.startsWith(own)))).toEqual([]);
  });
});
