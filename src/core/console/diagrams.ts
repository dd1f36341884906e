import { quote } from '../model/elements.ts';
import { err, ok } from '../result.ts';
import { columns } from './columns.ts';
import { defineConsoleCommand } from './define-console-command.ts';

export const diagrams = defineConsoleCommand({
  name: 'diagrams',
  summary: 'List the diagrams, or print one as Mermaid.',
  parameters: [{ name: 'diagram', kind: 'diagram', optional: true }],
  run: async ({ words }, world) => {
    const drawn = (await world.project()).diagrams;
    if (words.diagram === undefined)
      return ok({ text: columns(drawn.map(({ name, title }) => [name, title])) });
    const found = drawn.find(({ name }) => name === words.diagram);
    if (found) return ok({ text: found.text.trimEnd() });
    return err({
      code: 'no-such-diagram',
      message: `There is no diagram ${quote(words.diagram)}.`,
      remedy: `There are: ${drawn.map(({ name }) => name).join(', ')}.`,
      parameter: 'diagram',
    });
  },
});
