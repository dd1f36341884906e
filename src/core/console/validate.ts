import {
  type Diagnostic,
  FAMILIES,
  isFaulty,
  SEVERITIES,
  type Severity,
  stands,
} from '../projection.ts';
import { err, ok } from '../result.ts';
import { count } from './counts.ts';
import { defineConsoleCommand, type Said } from './define-console-command.ts';
import { findElement } from './find-element.ts';

export const validate = defineConsoleCommand({
  name: 'validate',
  summary: 'List what is wrong with the design.',
  parameters: [{ name: 'element', kind: 'element', optional: true }],
  options: [
    { name: 'family', takes: FAMILIES, summary: 'Problems of one family.' },
    { name: 'severity', takes: SEVERITIES, summary: 'Problems of one severity.' },
  ],
  run: async ({ words, options }, world) => {
    const { diagnostics } = await world.project();
    const wanted = diagnostics.filter(
      ({ severity, family }) =>
        (options.severity ?? severity) === severity && (options.family ?? family) === family,
    );
    if (words.element === undefined) return ok(verdict(wanted));
    const found = findElement(world.document().graph, words.element);
    if (!found.ok) return err({ ...found.error, parameter: 'element' });
    const { id } = found.value;
    return ok(verdict(wanted.filter(({ elements }) => elements.includes(id))));
  },
});

/** A problem on one line, and below it what to do or why it may stand. */
export const lineOf = ({ severity, code, message, remedy, waived }: Diagnostic): string =>
  waived === null
    ? `${severity}: ${message} [${code}]\n  ${remedy}`
    : `waived ${severity}: ${message} [${code}]\n  ${waived.reason}`;

/** The problems, and how many there are of each severity; what is waived comes last. */
export const verdict = (diagnostics: readonly Diagnostic[]): Said => {
  const standing = diagnostics.filter(stands);
  const waived = diagnostics.filter((one) => !stands(one));
  const of = (severity: Severity): number =>
    standing.filter((one) => one.severity === severity).length;
  const counts = [
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    count(of('info'), 'note'),
    `${waived.length} waived`,
  ].filter((text) => !text.startsWith('0 '));
  const summary = counts.length === 0 ? 'No problems.' : `${counts.join(', ')}.`;
  return {
    text: [...[...standing, ...waived].map(lineOf), summary].join('\n'),
    faulty: isFaulty(diagnostics),
  };
};
