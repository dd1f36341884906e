import type { Diagram } from '../projection.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** What the view of a diagram is called: `whole`, `overview`, or the name of a domain or host. */
export const viewSlug = ({ scope, scopes }: Diagram): string =>
  scopes.find(({ id }) => id === scope)?.slug ?? scope;

/**
 * Name of a diagram's file, without its ending: `context-map`, and of a view that is not the
 * default one `context-map/<view>`.
 */
export const diagramFile = (diagram: Diagram): string => {
  const { name, scope, scopes } = diagram;
  return scope === scopes[0]?.id ? name : `${name}/${viewSlug(diagram)}`;
};

/** diagrams/<name>.mmd, and diagrams/<name>/<part>.mmd where the drawing is too large for one. */
export const diagramFiles = defineBundleFile({
  name: 'diagrams',
  files: ({ diagrams, parts }) =>
    [...diagrams, ...parts].map((diagram) => ({
      path: `diagrams/${diagramFile(diagram)}.mmd`,
      select: [diagram],
      render: () => diagram.text,
    })),
});
