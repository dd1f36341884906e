import { printable } from '../model/printable.ts';
import { ok, type Problem } from '../result.ts';
import type { ConsoleWorld } from './console-world.ts';
import { CONSOLE_COMMANDS } from './index.ts';
import { parseLine } from './parse-line.ts';
import type { Span } from './tokenise.ts';

/** What a line led to. */
export interface Answer {
  /** - `faulty`: done, and an error stands in the design; - `failed`: not done. */
  readonly status: 'done' | 'faulty' | 'failed';
  /** Any number of lines, without a break at the end; empty when there is nothing to say. */
  readonly text: string;
  /** Where the line is at fault; `null` when no word of it is. */
  readonly place: Span | null;
}

/**
 * Does what a line says. Never throws for what a person writes. Names and files may hold signs that
 * would steer a terminal: they are shown and not obeyed.
 */
export const interpret = async (line: string, world: ConsoleWorld): Promise<Answer> => {
  const answer = await answerTo(line, world);
  return { ...answer, text: printable(answer.text) };
};

const answerTo = async (line: string, world: ConsoleWorld): Promise<Answer> => {
  const parsed = parseLine(line, CONSOLE_COMMANDS);
  if (!parsed.ok) return refusal(parsed.error, parsed.error.span);
  if (parsed.value === null) return { status: 'done', text: '', place: null };
  const { command, given, spans } = parsed.value;
  const said = await command.run(given, world);
  const result = 'ok' in said ? said : ok(said);
  if (!result.ok) return refusal(result.error, spans[result.error.parameter ?? ''] ?? null);
  const { text, faulty } = result.value;
  return { status: faulty ? 'faulty' : 'done', text, place: null };
};

const refusal = ({ message, code, remedy }: Problem, place: Span | null): Answer => ({
  status: 'failed',
  text: [`error: ${message} [${code}]`, ...(remedy === '' ? [] : [`  ${remedy}`])].join('\n'),
  place,
});

/** Marks below a line the place at which it is at fault. */
export const underline = ({ start, end }: Span): string =>
  ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
