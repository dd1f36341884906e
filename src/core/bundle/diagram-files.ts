import { defineBundleFile } from './define-bundle-file.ts';

/** diagrams/<name>.mmd */
export const diagramFiles = defineBundleFile({
  name: 'diagrams',
  files: ({ diagrams }) =>
    diagrams.map(({ name, text }) => ({
      path: `diagrams/${name}.mmd`,
      select: [text],
      render: () => text,
    })),
});
