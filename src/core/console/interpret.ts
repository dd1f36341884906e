import type { Problem } from '../result.ts';
import type { ConsoleWorld } from './console-world.ts';
import { CONSOLE_COMMANDS } from './index.ts';
import { type Misplaced, parseLine } from './parse-line.ts';

/** What a line led to. */
export interface Answer {
  /** - `faulty`: done, and an error stands in the design; - `failed`: not done. */
  readonly status: 'done' | 'faulty' | 'failed';
  /** Any number of lines, without a break at the end; empty when there is nothing to say. */
  readonly text: string;
}

/** Does what a line says. Never throws for what a person writes. */
export const interpret = async (line: string, world: ConsoleWorld): Promise<Answer> => {
  const answer = await answerTo(line, world);
  return { ...answer, text: printable(answer.text) };
};

/** Names and files may hold signs that would steer a terminal: they are shown and not obeyed. */
const printable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');

const answerTo = async (line: string, world: ConsoleWorld): Promise<Answer> => {
  const parsed = parseLine(line, CONSOLE_COMMANDS);
  if (!parsed.ok) return { status: 'failed', text: complaint(line, parsed.error) };
  if (parsed.value === null) return { status: 'done', text: '' };
  const { command, given, spans } = parsed.value;
  const said = await command.run(given, world);
  const result = 'ok' in said ? said : { ok: true as const, value: said };
  if (result.ok)
    return { status: result.value.faulty ? 'faulty' : 'done', text: result.value.text };
  const { parameter } = result.error;
  const span = parameter === undefined ? null : (spans[parameter] ?? null);
  return { status: 'failed', text: complaint(line, { ...result.error, span }) };
};

/** A problem with the place in the line, if it has one, underlined. */
const complaint = (line: string, { message, code, remedy, span }: Misplaced): string => {
  const place =
    span === null
      ? []
      : [line.replaceAll('\t', ' '), ' '.repeat(span.start) + '^'.repeat(length(span))];
  return [...place, ...complain({ message, code, remedy })].join('\n');
};

const length = ({ start, end }: { readonly start: number; readonly end: number }): number =>
  Math.max(1, end - start);

const complain = ({ message, code, remedy }: Problem): readonly string[] => [
  `error: ${message} [${code}]`,
  ...(remedy === '' ? [] : [`  ${remedy}`]),
];
