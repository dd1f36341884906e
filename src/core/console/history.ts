import { describeStep } from '../model/history.ts';
import { stepsOf } from '../model/steps.ts';
import { err, ok } from '../result.ts';
import { columns } from './columns.ts';
import { defineConsoleCommand } from './define-console-command.ts';

const SHOWN = 20;

export const history = defineConsoleCommand({
  name: 'history',
  summary: `List the last steps; ${SHOWN} when no number is given.`,
  parameters: [{ name: 'count', kind: 'text', optional: true }],
  run: ({ words: { count = String(SHOWN) } }, world) => {
    if (!/^[1-9]\d{0,5}$/.test(count))
      return err({
        code: 'wrong-count',
        message: 'The count of steps is no whole number above 0.',
        remedy: 'Write for example: history 5',
        parameter: 'count',
      });
    const { journal } = world.document();
    const rows = stepsOf(journal)
      .slice(-Number(count))
      .map((step) => [step.timestamp.slice(0, 19).replace('T', ' '), describeStep(journal, step)]);
    return ok({ text: rows.length === 0 ? 'Nothing has happened.' : columns(rows) });
  },
});
