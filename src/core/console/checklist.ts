import { check } from '../checklist/check.ts';
import { checklistInput } from '../checklist/input-of.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const checklist = defineConsoleCommand({
  name: 'checklist',
  summary: 'Say which items of the checklist are met, and what stands in the way.',
  run: async (_given, world) => {
    const projection = await world.project();
    const checked = check(checklistInput(world.document().graph, projection));
    const met = checked.filter((one) => one.met).length;
    return {
      text: [
        ...checked.flatMap((one) => [
          `[${one.met ? 'x' : ' '}] ${one.item.title}`,
          ...one.failing.map(({ message }) => `      ${message}`),
        ]),
        `${met} of ${checked.length} met.`,
      ].join('\n'),
    };
  },
});
