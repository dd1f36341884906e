import { quote } from '../model/elements.ts';
import { problem } from '../model/problems.ts';
import type { Problem } from '../result.ts';
import type { ConsoleCommand } from './define-console-command.ts';
import { similarTo } from './similar.ts';

/** Code `unknown-command`: no command has that name, but perhaps one that is near it. */
export const unknownCommand = (name: string, commands: readonly ConsoleCommand[]): Problem => {
  const meant = similarTo(
    name,
    commands.map((command) => command.name),
  );
  return problem(
    'unknown-command',
    `There is no command ${quote(name)}.`,
    meant === null ? 'Write help to see what there is.' : `Did you mean ${meant}?`,
  );
};
