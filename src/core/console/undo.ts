import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const undo = defineConsoleCommand({
  name: 'undo',
  summary: 'Take back your last step.',
  run: (_given, world) => {
    const moved = world.undo();
    return moved.ok ? ok({ text: `Undone: ${moved.value}` }) : err(moved.error);
  },
});
