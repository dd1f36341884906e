import { createBundler } from './bundle/bundle.ts';
import { deploy } from './deployment/deploy.ts';
import { diagramsOf, partsOf } from './diagrams/index.ts';
import type { Document } from './model/document.ts';
import type { KnownOptions } from './options/known-options.ts';
import type { Projection } from './projection.ts';
import { createDiagnoser } from './rules/diagnose.ts';

export type { BundleFile, Diagnostic, Projection, Severity } from './projection.ts';

/**
 * Makes a projector: it projects documents, and what has not changed since the last one is not
 * computed again. Never throws on any document. With option data, extra options are checked too.
 */
export const createProjector = (): ((
  document: Document,
  options?: KnownOptions | null,
) => Projection) => {
  const bundle = createBundler();
  const diagnose = createDiagnoser();
  return (document, options = null) => {
    const { graph } = document;
    const deployment = deploy(graph);
    const diagrams = diagramsOf(document);
    return {
      files: bundle({ document, deployment, diagrams, parts: partsOf(document) }),
      diagrams,
      diagnostics: diagnose({ graph, deployment, journal: document.journal, options }),
    };
  };
};

/** Projects a document; see {@link createProjector}. */
export const project = createProjector();
