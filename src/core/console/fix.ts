import { count } from '../model/count.ts';
import { err, ok } from '../result.ts';
import { outcomeOf } from '../review/outcome-of.ts';
import { fixAll } from '../rules/fix-all.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { problemsNamed } from './problems-named.ts';

export const fix = defineConsoleCommand({
  name: 'fix',
  summary: 'Fix the problems of a rule, as one step; of one element when it is named.',
  parameters: [
    { name: 'rule', kind: 'rule', optional: false },
    { name: 'element', kind: 'element', optional: true },
  ],
  options: [{ name: 'preview', takes: 'nothing', summary: 'Only say what would be done.' }],
  run: async ({ words, options: given }, world) => {
    const named = await problemsNamed(words, world);
    if (!named.ok) return named;
    const { graph, journal } = world.document();
    const options = await world.options();
    const { gesture, fixed, left } = fixAll(named.value, { graph, journal, options });
    const outcome = outcomeOf(gesture, graph);
    if (!outcome.ok) return outcome;
    if (fixed === 0)
      return err({
        code: 'no-fix',
        message: 'There is no fix that can be made for you.',
        remedy: named.value[0]?.remedy ?? '',
        parameter: 'rule',
      });
    if (given.preview === undefined) {
      const done = world.run(gesture);
      if (!done.ok) return done;
    }
    const verb = given.preview === undefined ? 'Fixed' : 'Would fix';
    return ok({
      text: [
        ...outcome.value.lines.map((line) => `- ${line}`),
        `${verb} ${count(fixed, 'problem')}${left > 0 ? `, left ${left}` : ''}.`,
      ].join('\n'),
    });
  },
});
