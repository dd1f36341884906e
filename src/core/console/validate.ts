import { type Diagnostic, FAMILIES, SEVERITIES } from '../projection.ts';
import { REPORT_FORMATS } from '../report/report.ts';
import { err, ok } from '../result.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { findElement } from './find-element.ts';
import { reported } from './reported.ts';

export const validate = defineConsoleCommand({
  name: 'validate',
  summary: 'List what is wrong with the design.',
  parameters: [{ name: 'element', kind: 'element', optional: true }],
  options: [
    { name: 'family', takes: FAMILIES, summary: 'Problems of one family.' },
    { name: 'severity', takes: SEVERITIES, summary: 'Problems of one severity.' },
    { name: 'format', takes: REPORT_FORMATS, summary: 'The form of the report; else text.' },
  ],
  run: async ({ words, options }, world) => {
    const { graph } = world.document();
    const found = words.element === undefined ? null : findElement(graph, words.element);
    if (found !== null && !found.ok) return err({ ...found.error, parameter: 'element' });
    const projection = await world.project();
    const isWanted = ({ severity, family, elements }: Diagnostic): boolean =>
      (options.severity ?? severity) === severity &&
      (options.family ?? family) === family &&
      (found === null || elements.includes(found.value.id));
    return ok(reported({ ...projection, graph }, isWanted, options.format));
  },
});
