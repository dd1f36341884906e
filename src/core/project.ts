import { createBundler } from './bundle/bundle.ts';
import { deploy } from './deployment/deploy.ts';
import { createMemory } from './deployment/memory.ts';
import { createDrawer } from './diagrams/index.ts';
import type { Document } from './model/document.ts';
import type { KnownOptions } from './options/known-options.ts';
import type { Projection } from './projection.ts';
import { createDiagnoser } from './rules/diagnose.ts';

/**
 * Makes a projector: it projects documents, and what has not changed since the last one is not
 * computed again. Never throws on any document. With option data, extra options are checked too.
 */
export const createProjector = (): ((
  document: Document,
  options?: KnownOptions | null,
) => Projection) => {
  const memory = createMemory();
  const drawn = createDrawer();
  const bundle = createBundler();
  const diagnose = createDiagnoser();
  return (document, options = null) => {
    const { graph, journal } = document;
    const deployment = deploy(graph, memory);
    const { diagrams, parts } = drawn({ graph, journal, deployment });
    return {
      files: bundle({ document, deployment, diagrams, parts }),
      diagrams,
      diagnostics: diagnose({ graph, deployment, journal, options }),
    };
  };
};

/** Projects a document; see {@link createProjector}. */
export const project = createProjector();
