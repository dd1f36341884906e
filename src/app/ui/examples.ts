import type { Example } from './actions.tsx';

/** Reads a file's text when it is needed. */
export type LoadText = () => Promise<string>;

/** Files by their path from the examples' folder: `sales/domain-events.json`. */
export type ExampleFiles = Readonly<Record<string, LoadText>>;

/** One example: what the menu says, and its files. */
export interface ExampleSource extends Example {
  readonly journal: LoadText;
  readonly layout: LoadText | undefined;
}

const titleOf = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** The examples among files of folders, in the order of their names; `sales` leads. */
export const examplesOf = (files: ExampleFiles): readonly ExampleSource[] => {
  const names = Object.keys(files).flatMap((path) => {
    const match = /([^/]+)\/domain-events\.json$/.exec(path);
    return match?.[1] === undefined ? [] : [{ name: match[1], path }];
  });
  const folder = (path: string): string => path.slice(0, -'domain-events.json'.length);
  return names
    .flatMap(({ name, path }) => {
      const journal = files[path];
      if (journal === undefined) return [];
      const layout = files[`${folder(path)}layout.json`];
      return [{ name, title: titleOf(name), description: '', journal, layout }];
    })
    .sort(
      (a, b) =>
        Number(b.name === 'sales') - Number(a.name === 'sales') || (a.name < b.name ? -1 : 1),
    );
};
