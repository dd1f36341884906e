import { stands } from '../projection.ts';
import type { ConsoleWorld } from './console-world.ts';
import type { ConsoleCommand, WordKind } from './define-console-command.ts';
import { refsOf } from './find-element.ts';
import { CONSOLE_COMMANDS } from './index.ts';
import { quoteWord, type Span, tokenise } from './tokenise.ts';

/** What could stand where the cursor is. */
export interface Completion extends Span {
  /** As they would be written, quoted where needed; sorted. */
  readonly candidates: readonly string[];
}

/** What each kind of word could be, given its beginning. */
const SOURCES: Readonly<
  Record<WordKind, (world: ConsoleWorld, beginning: string) => Promise<readonly string[]>>
> = {
  command: async () => CONSOLE_COMMANDS.map(({ name }) => name),
  element: async (world) => refsOf(world.document().graph),
  file: (world, beginning) => world.fileNames(beginning),
  'bundle-file': async (world) => (await world.project()).files.map(({ path }) => path),
  diagram: async (world) => (await world.project()).diagrams.map(({ name }) => name),
  rule: async (world) => [
    ...new Set((await world.project()).diagnostics.filter(stands).map(({ code }) => code)),
  ],
  text: async () => [],
};

/** Completes commands, options, their values, and names of files and elements. */
export const complete = async (
  line: string,
  cursor: number,
  world: ConsoleWorld,
): Promise<Completion> => {
  const { words } = tokenise(line.slice(0, cursor));
  const last = words.at(-1);
  const touches = last !== undefined && last.end === cursor;
  const current = touches ? last : { text: '', start: cursor, end: cursor };
  const before = touches ? words.slice(0, -1) : words;
  const possible = await possibleAt(
    before.map(({ text }) => text),
    current.text,
    world,
  );
  const candidates = possible
    .filter((one) => one.startsWith(current.text))
    .map(quoteWord)
    .sort();
  return { start: current.start, end: cursor, candidates };
};

const possibleAt = async (
  before: readonly string[],
  beginning: string,
  world: ConsoleWorld,
): Promise<readonly string[]> => {
  const [name, ...rest] = before;
  if (name === undefined) return SOURCES.command(world, beginning);
  const command = CONSOLE_COMMANDS.find((one) => one.name === name);
  if (command === undefined) return [];
  const option = optionOf(command, rest.at(-1));
  if (option !== undefined) return option.takes === 'text' ? [] : [...option.takes];
  const equals = beginning.indexOf('=');
  if (beginning.startsWith('--') && equals > 0) {
    const within = optionOf(command, beginning.slice(0, equals));
    const values = within === undefined || within.takes === 'text' ? [] : [...within.takes];
    return values.map((value) => `${beginning.slice(0, equals)}=${value}`);
  }
  const options = command.options
    .map((one) => `--${one.name}`)
    .filter((one) => !rest.includes(one));
  if (beginning.startsWith('-')) return options;
  const parameter = command.parameters[countWords(command, rest)];
  const values = parameter === undefined ? [] : await SOURCES[parameter.kind](world, beginning);
  return beginning === '' ? [...values, ...options] : values;
};

/** The option that takes a value and is named by a word. */
const optionOf = (command: ConsoleCommand, word: string | undefined) => {
  const option = command.options.find(({ name }) => word === `--${name}`);
  return option === undefined || option.takes === 'nothing' ? undefined : { takes: option.takes };
};

/** How many words are parameters: neither options nor their values. */
const countWords = (command: ConsoleCommand, rest: readonly string[]): number =>
  rest.filter(
    (word, index) => !word.startsWith('--') && optionOf(command, rest[index - 1]) === undefined,
  ).length;

/** The beginning that all candidates share. */
export const commonBeginning = (candidates: readonly string[]): string => {
  const [first = '', ...others] = candidates;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
};
