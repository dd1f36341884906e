import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { print } from '../../src/core/nix/print.ts';
import { createProjector } from '../../src/core/project.ts';
import { parseNix } from '../nix/parse.ts';
import { LINTS, lintTree } from '../oracles/lints/index.ts';
import { flakeCheck, parseFiles } from '../oracles/nix.ts';
import { inFolder } from './folder.ts';
import { isRefused, REFUSED } from './refused.ts';
import { said, saidAnew } from './said.ts';
import { withoutExtras } from './without-extras.ts';

test('the bundle of any drawing is a flake that real Nix evaluates', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(anyDocument.map(withoutExtras), async (document) => {
      await inFolder(document, async (folder) => {
        const parsed = await parseFiles(folder);
        expect(parsed.errors).toEqual([]);
        const { ok, stderr } = await flakeCheck(folder);
        if (isRefused(document) && !ok) expect(stderr).toMatch(REFUSED);
        else expect(ok, stderr).toBe(true);
        cases += 1;
      });
    }),
    { numRuns: 25 },
  );
  console.log(`random bundles: ${cases} cases`);
  expect(cases).toBeGreaterThan(0);
});

test('formatters and linters have nothing to say of the bundle of any drawing', () => {
  // The library is the same in every bundle, and larger than the rest.
  const read = new Set<string>();
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const { path, text } of createProjector()(document).files) {
        if (!path.endsWith('.nix') || read.has(text)) continue;
        const tree = parseNix(text);
        expect(print(tree).text, path).toBe(text);
        for (const lint of LINTS)
          expect(lintTree(lint, tree.body), `${path}: ${lint.name}`).toEqual([]);
        read.add(text);
      }
    }),
    { numRuns: 50 },
  );
  console.log(`reprinted files: ${read.size} cases`);
  expect(read.size).toBeGreaterThan(0);
});

test('a projector that remembers gives what a fresh one gives', () => {
  const remembering = createProjector();
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 4 }), (documents) => {
      for (const document of documents) {
        expect(said(remembering(document))).toEqual(saidAnew(document));
      }
    }),
    { numRuns: 25 },
  );
});
