import { count } from '../model/count.ts';
import { err, ok } from '../result.ts';
import { countsOf } from './counts.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const loadEvents = defineConsoleCommand({
  name: 'load-events',
  summary: 'Open a journal in place of the open drawing.',
  parameters: [{ name: 'file', kind: 'file', optional: true }],
  run: async ({ words }, world) => {
    const opened = await world.openDrawing(words.file ?? null);
    if (!opened.ok) return err({ ...opened.error, parameter: 'file' });
    const { name, notes } = opened.value;
    const { graph, journal } = world.document();
    return ok({
      text: [
        `${name}: ${count(journal.events.length, 'event')}, ${countsOf(graph)}.`,
        ...notes.map((note) => `note: ${note}`),
      ].join('\n'),
    });
  },
});
