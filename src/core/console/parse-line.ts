import { quote } from '../model/elements.ts';
import { err, ok, type Problem, type Result } from '../result.ts';
import {
  type ConsoleCommand,
  type ConsoleOption,
  type Given,
  usageOf,
} from './define-console-command.ts';
import { similarTo } from './similar.ts';
import { type Span, tokenise, type Word } from './tokenise.ts';
import { unknownCommand } from './unknown-command.ts';

/** A problem of a line, and where in it. */
export interface Misplaced extends Problem {
  readonly span: Span | null;
}

export interface Parsed {
  readonly command: ConsoleCommand;
  readonly given: Given;
  /** Where each parameter and option stands. */
  readonly spans: Readonly<Record<string, Span>>;
}

const refuse = (
  code: string,
  message: string,
  remedy: string,
  span: Span,
): Result<never, Misplaced> => err({ code, message, remedy, span });

/**
 * Reads a line; `null` of one that asks for nothing. Codes: `open-quote`, `unknown-command`,
 * `unknown-option`, `missing-value`, `wrong-value`, `missing-word`, `extra-word`.
 */
export const parseLine = (
  line: string,
  commands: readonly ConsoleCommand[],
): Result<Parsed | null, Misplaced> => {
  const { words, open } = tokenise(line);
  if (open !== null)
    return refuse(
      'open-quote',
      'A quote is opened and never closed.',
      'Close it, or write \\ before it when it is meant as a character.',
      { start: open, end: line.length },
    );
  const [first, ...rest] = words;
  if (first === undefined) return ok(null);
  const command = commands.find(({ name }) => name === first.text);
  if (command === undefined) return err({ ...unknownCommand(first.text, commands), span: first });
  return readWords(command, rest, line.length);
};

const readWords = (
  command: ConsoleCommand,
  rest: readonly Word[],
  length: number,
): Result<Parsed, Misplaced> => {
  const words: Record<string, string> = {};
  const options: Record<string, string> = {};
  const spans: Record<string, Span> = {};
  const parameters = [...command.parameters];
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index];
    if (word === undefined) break;
    if (!word.text.startsWith('--')) {
      const parameter = parameters.shift();
      if (parameter === undefined)
        return refuse(
          'extra-word',
          `${command.name} does not know what to do with ${quote(word.text)}.`,
          `It is written: ${usageOf(command)}`,
          word,
        );
      words[parameter.name] = word.text;
      spans[parameter.name] = word;
      continue;
    }
    const option = readOption(command, word, rest[index + 1]);
    if (!option.ok) return option;
    if (option.value.took) index += 1;
    options[option.value.name] = option.value.value;
    spans[option.value.name] = option.value.span;
  }
  const missing = parameters.find(({ optional }) => !optional);
  if (missing !== undefined)
    return refuse(
      'missing-word',
      `${command.name} needs to know: ${missing.name}.`,
      `It is written: ${usageOf(command)}`,
      { start: length, end: length },
    );
  return ok({ command, given: { words, options }, spans });
};

interface ReadOption {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  /** Whether the next word belongs to it. */
  readonly took: boolean;
}

const readOption = (
  command: ConsoleCommand,
  word: Word,
  next: Word | undefined,
): Result<ReadOption, Misplaced> => {
  const equals = word.text.indexOf('=');
  const name = word.text.slice(2, equals < 0 ? undefined : equals);
  const option = command.options.find((one) => one.name === name);
  if (option === undefined) return unknownOption(command, name, word);
  const within = equals < 0 ? undefined : word.text.slice(equals + 1);
  if (option.takes === 'nothing')
    return within === undefined
      ? ok({ name, value: '', span: word, took: false })
      : refuse('wrong-value', `--${name} takes no value.`, `Write --${name} alone.`, word);
  const value = within ?? next?.text;
  const span = within === undefined ? (next ?? word) : word;
  if (value === undefined)
    return refuse('missing-value', `--${name} needs a value.`, choices(option), word);
  if (option.takes !== 'text' && !option.takes.includes(value))
    return refuse('wrong-value', `--${name} cannot be ${quote(value)}.`, choices(option), span);
  return ok({ name, value, span, took: within === undefined });
};

const choices = ({ name, takes }: ConsoleOption): string =>
  typeof takes === 'string'
    ? `Write it after --${name}, in quotes if it has blanks.`
    : `It is one of: ${takes.join(', ')}.`;

const unknownOption = (
  command: ConsoleCommand,
  name: string,
  word: Word,
): Result<never, Misplaced> => {
  const known = command.options.map((option) => option.name);
  const meant = similarTo(name, known);
  return refuse(
    'unknown-option',
    `${command.name} has no option ${quote(`--${name}`)}.`,
    meant === null ? `It is written: ${usageOf(command)}` : `Did you mean --${meant}?`,
    word,
  );
};
