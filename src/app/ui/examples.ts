import type { AboutExample, Example } from './actions.tsx';

/** Reads a file's text when it is needed. */
export type LoadText = () => Promise<string>;

/** One example: what the menu says, and its files. */
export interface ExampleSource extends Example {
  readonly journal: LoadText;
  readonly layout: LoadText | undefined;
}

/** Files of examples, by their path from the examples' folder: `sales/about.json`. */
export interface ExampleFiles {
  readonly about: Readonly<Record<string, AboutExample>>;
  /** Journals and layouts. */
  readonly texts: Readonly<Record<string, LoadText>>;
}

/** The examples among files of folders, the smallest first; `sales` leads. */
export const examplesOf = ({ about, texts }: ExampleFiles): readonly ExampleSource[] =>
  Object.entries(about)
    .flatMap(([path, facts]): readonly ExampleSource[] => {
      const folder = path.slice(0, -'about.json'.length);
      const name = folder.split('/').at(-2);
      const journal = texts[`${folder}domain-events.json`];
      if (name === undefined || journal === undefined) return [];
      return [{ name, ...facts, journal, layout: texts[`${folder}layout.json`] }];
    })
    .sort(
      (a, b) => Number(b.name === 'sales') - Number(a.name === 'sales') || a.services - b.services,
    );
