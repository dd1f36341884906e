import { dependentsOf } from '../model/dependents.ts';
import { label } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { prettyJson } from '../model/pretty-json.ts';
import { asText } from '../report/text.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { findElement } from './find-element.ts';

export const show = defineConsoleCommand({
  name: 'show',
  summary: 'Show all that is said of an element, with its dependencies and problems.',
  parameters: [{ name: 'element', kind: 'element', optional: false }],
  run: async ({ words }, world) => {
    const { graph } = world.document();
    const found = findElement(graph, words.element ?? '');
    if (!found.ok) return err({ ...found.error, parameter: 'element' });
    const { id, element } = found.value;
    const { files, diagnostics } = await world.project();
    const own = diagnostics.filter(({ elements }) => elements.includes(id));
    return ok({
      text: [
        `${label(graph, id)} (${found.value.ref})`,
        prettyJson(element).trimEnd(),
        ...edgesOf(graph, id).map((text) => `- ${text}`),
        asText({ graph, files, diagnostics: own }).trimEnd(),
      ].join('\n'),
    });
  },
});

const edgesOf = (graph: Graph, id: string): readonly string[] =>
  dependentsOf(graph, id)
    .filter((one) => one in graph.edges || one in graph.links)
    .map((one) => label(graph, one));
