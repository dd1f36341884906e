import type { Diagram } from '../projection.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** What a view of a part is called. */
export const partSlug = ({ scope, scopes }: Diagram): string =>
  scopes.find(({ id }) => id === scope)?.slug ?? scope;

/** Path of a view of a part, in the bundle. */
export const partPath = (part: Diagram): string => `diagrams/${part.name}/${partSlug(part)}.mmd`;

const made = (path: string, diagram: Diagram) => ({
  path,
  select: [diagram],
  render: () => diagram.text,
});

/** diagrams/<name>.mmd, and diagrams/<name>/<part>.mmd where the drawing is too large for one. */
export const diagramFiles = defineBundleFile({
  name: 'diagrams',
  files: ({ diagrams, parts }) => [
    ...diagrams.map((diagram) => made(`diagrams/${diagram.name}.mmd`, diagram)),
    ...parts.map((part) => made(partPath(part), part)),
  ],
});
