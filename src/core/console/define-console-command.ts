import type { Problem, Result } from '../result.ts';
import type { ConsoleWorld } from './console-world.ts';

/** What a word stands for; completion follows from it. */
export type WordKind = 'file' | 'element' | 'bundle-file' | 'diagram' | 'rule' | 'command' | 'text';

export interface Parameter {
  readonly name: string;
  readonly kind: WordKind;
  /** Whether it may be left out. */
  readonly optional: boolean;
}

export interface ConsoleOption {
  /** `format`: it is given as `--format json` or `--format=json`. */
  readonly name: string;
  /** What it takes: one of these, any text, or nothing. */
  readonly takes: readonly string[] | 'text' | 'nothing';
  readonly summary: string;
}

/** What a line gave to its command, by name. */
export interface Given {
  readonly words: Readonly<Record<string, string>>;
  /** An option that takes nothing is an empty text. */
  readonly options: Readonly<Record<string, string>>;
}

/** What a command says. */
export interface Said {
  /** Any number of lines, without a break at the end. */
  readonly text: string;
  /** Given when it found an error in the design. */
  readonly faulty?: boolean;
}

export interface ConsoleCommand {
  /** Kebab-case. */
  readonly name: string;
  /** One line in the imperative. */
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly ConsoleOption[];
  /** A problem may name the parameter or option at fault: its word is then pointed at. */
  readonly run: (
    given: Given,
    world: ConsoleWorld,
  ) => Said | Result<Said, Refusal> | Promise<Said | Result<Said, Refusal>>;
}

/** Why a command was not done, and which parameter or option is at fault. */
export interface Refusal extends Problem {
  readonly parameter?: string;
}

/** Declares a command of the console; `index.ts` lists them. */
export const defineConsoleCommand = (
  command: Pick<ConsoleCommand, 'name' | 'summary' | 'run'> & Partial<ConsoleCommand>,
): ConsoleCommand => ({ parameters: [], options: [], ...command });

/** How a command is written: `write-config [folder] [--force]`. */
export const usageOf = ({ name, parameters, options }: ConsoleCommand): string =>
  [
    name,
    ...parameters.map((one) => (one.optional ? `[${one.name}]` : `<${one.name}>`)),
    ...options.map((one) => `[${formOf(one)}]`),
  ].join(' ');

const formOf = ({ name, takes }: ConsoleOption): string =>
  takes === 'nothing' ? `--${name}` : `--${name} ${takes === 'text' ? '<text>' : takes.join('|')}`;
