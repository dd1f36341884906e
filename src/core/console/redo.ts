import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const redo = defineConsoleCommand({
  name: 'redo',
  summary: 'Bring back what you took back last.',
  run: (_given, world) => {
    const moved = world.redo();
    return moved.ok ? ok({ text: `Redone: ${moved.value}` }) : err(moved.error);
  },
});
