import { type Diagnostic, SEVERITIES, type Severity } from '../projection.ts';
import { err, ok } from '../result.ts';
import { count } from './counts.ts';
import { defineConsoleCommand } from './define-console-command.ts';
import { findElement } from './find-element.ts';

export const validate = defineConsoleCommand({
  name: 'validate',
  summary: 'List what is wrong with the design.',
  parameters: [{ name: 'element', kind: 'element', optional: true }],
  options: [{ name: 'severity', takes: SEVERITIES, summary: 'Problems of one severity.' }],
  run: async ({ words, options }, world) => {
    const { diagnostics } = await world.project();
    const severe = diagnostics.filter(
      ({ severity }) => options.severity === undefined || severity === options.severity,
    );
    if (words.element === undefined) return ok(verdict(severe));
    const found = findElement(world.document().graph, words.element);
    if (!found.ok) return err({ ...found.error, parameter: 'element' });
    const { id } = found.value;
    return ok(verdict(severe.filter(({ elements }) => elements.includes(id))));
  },
});

/** A problem on one line, and below it the remedy. */
export const lineOf = ({ severity, code, message, remedy }: Diagnostic): string =>
  `${severity}: ${message} [${code}]\n  ${remedy}`;

/** The problems, and how many there are of each severity. */
export const verdict = (diagnostics: readonly Diagnostic[]) => {
  const of = (severity: Severity): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  const summary =
    diagnostics.length === 0
      ? 'No problems.'
      : [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'note')]
          .filter((text) => !text.startsWith('0 '))
          .join(', ');
  return { text: [...diagnostics.map(lineOf), summary].join('\n'), faulty: of('error') > 0 };
};
