import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/core/model/document.ts';
import { anyMove, play, town } from '../../src/core/model/testing/arbitrary.ts';
import { testIds } from '../../src/core/model/testing/author.ts';
import { createProjector, type Projection } from '../../src/core/project.ts';

/** All that a projection says, made at once. */
const said = ({ files, diagrams, diagnostics }: Projection) => ({
  files: files.map(({ path, text, origins }) => ({ path, text, origins })),
  diagrams: diagrams.map(({ name, text, scopes }) => ({ name, text, scopes })),
  diagnostics,
});

/** The same drawing, of other objects: nothing is remembered of them. */
const anew = ({ journal, graph, layout }: Document): Document =>
  structuredClone({ journal, graph, layout });

test('what is remembered from edit to edit is what follows from the drawing alone', () => {
  let changed = 0;
  const edits = fc.array(fc.array(anyMove(), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(edits, (history) => {
      const project = createProjector();
      const ids = testIds();
      const steps: { document: Document; found: ReturnType<typeof said> }[] = [];
      history.reduce((document, moves) => {
        const next = play(moves, document, ids);
        if (next !== document) changed += 1;
        steps.push({ document: next, found: said(project(next)) });
        return next;
      }, town());
      for (const { document, found } of steps)
        expect(found).toEqual(said(createProjector()(anew(document))));
    }),
    { numRuns: 30 },
  );
  console.log(`edits: ${changed} cases`);
  expect(changed).toBeGreaterThan(0);
}, 240_000);
