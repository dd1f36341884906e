import type { Document } from '../../src/core/model/document.ts';
import { createProjector } from '../../src/core/project.ts';
import type { Projection } from '../../src/core/projection.ts';

/** All that a projection says, made at once. */
export const said = ({ files, diagrams, diagnostics }: Projection) => ({
  files: files.map(({ path, text, origins }) => ({ path, text, origins })),
  diagrams: diagrams.map(({ name, text, scopes }) => ({ name, text, scopes })),
  diagnostics,
});

/** What the same drawing says, made of other objects: nothing is remembered of them. */
export const saidAnew = ({ journal, graph, layout }: Document): ReturnType<typeof said> =>
  said(createProjector()(structuredClone({ journal, graph, layout })));
