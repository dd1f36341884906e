import { err, ok } from '../result.ts';
import { columns } from './columns.ts';
import { type ConsoleCommand, defineConsoleCommand, usageOf } from './define-console-command.ts';
import { unknownCommand } from './unknown-command.ts';

const one = (command: ConsoleCommand): string =>
  [
    usageOf(command),
    `  ${command.summary}`,
    ...command.options.map(({ name, summary }) => `  --${name}: ${summary}`),
  ].join('\n');

const all = (commands: readonly ConsoleCommand[]): string =>
  [
    columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Words with blanks go into quotes. Tab completes. help <command> says more.',
  ].join('\n');

/** The command that explains these others and itself. */
export const helpOver = (others: readonly ConsoleCommand[]): ConsoleCommand => {
  const help = defineConsoleCommand({
    name: 'help',
    summary: 'List the commands, or say how one is written.',
    parameters: [{ name: 'command', kind: 'command', optional: true }],
    run: ({ words }) => {
      const commands = [...others, help];
      if (words.command === undefined) return ok({ text: all(commands) });
      const found = commands.find(({ name }) => name === words.command);
      if (found) return ok({ text: one(found) });
      return err({ ...unknownCommand(words.command, commands), parameter: 'command' });
    },
  });
  return help;
};
