import { createBundler } from './bundle/bundle.ts';
import { deploy } from './deployment/deploy.ts';
import { diagramsOf } from './diagrams/index.ts';
import type { Document } from './model/document.ts';
import type { Projection } from './projection.ts';
import { diagnose } from './rules/index.ts';

export type { BundleFile, Diagnostic, Projection, Severity } from './projection.ts';

/**
 * Makes a projector: it projects documents, and what has not changed since the last one is not
 * computed again. Never throws on any document.
 */
export const createProjector = (): ((document: Document) => Projection) => {
  const bundle = createBundler();
  return (document) => {
    const { graph } = document;
    const deployment = deploy(graph);
    const diagrams = diagramsOf({ graph, deployment });
    return {
      files: bundle({ document, deployment, diagrams }),
      diagrams,
      diagnostics: diagnose({ graph, deployment }),
    };
  };
};

/** Projects a document; see {@link createProjector}. */
export const project = createProjector();
