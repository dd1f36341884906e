import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { complete } from '../../core/console/complete.ts';
import type { ConsoleWorld } from '../../core/console/console-world.ts';
import { type Answer, interpret, underline } from '../../core/console/interpret.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Where a session reads and writes: a terminal, or a pipe. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable;
  readonly complaints: Writable;
}

const STATUS: Readonly<Record<Answer['status'], Exit>> = {
  done: EXIT.done,
  faulty: EXIT.faulty,
  failed: EXIT.failed,
};

/** Ends a session; the console of the page has no use for it. */
const LEAVE: ReadonlySet<string> = new Set(['exit', 'quit']);

const PROMPT = '> ';

/** Marks where a line is at fault: at a terminal it stands above, after the prompt. */
const placeOf = ({ place }: Answer, line: string, terminal: boolean): readonly string[] => {
  if (place === null) return [];
  return terminal
    ? [' '.repeat(PROMPT.length) + underline(place)]
    : [line.replaceAll('\t', ' '), underline(place)];
};

/**
 * Reads commands until the input ends. At a terminal there are a prompt, a history and completion;
 * from a pipe, lines are taken as they come. Gives the worst status of all commands.
 */
export const repl = async (
  world: ConsoleWorld,
  { input, output, complaints }: Streams,
): Promise<Exit> => {
  const terminal = input.isTTY === true;
  const lines = createInterface({
    input,
    output,
    terminal,
    prompt: PROMPT,
    removeHistoryDuplicates: true,
    completer: async (line: string): Promise<[string[], string]> => {
      const { start, candidates } = await complete(line, line.length, world);
      return [[...candidates], line.slice(start)];
    },
  });
  let worst: Exit = EXIT.done;
  if (terminal) {
    output.write('Flakegraph. Write help for the commands, exit to leave; Tab completes.\n');
    lines.prompt();
  }
  for await (const line of lines) {
    if (LEAVE.has(line.trim())) break;
    const answer = await interpret(line, world);
    const { status } = answer;
    const said = [...placeOf(answer, line, terminal), ...(answer.text === '' ? [] : [answer.text])];
    for (const one of said) (status === 'failed' ? complaints : output).write(`${one}\n`);
    if (STATUS[status] > worst) worst = STATUS[status];
    if (terminal) lines.prompt();
  }
  lines.close();
  return worst;
};
