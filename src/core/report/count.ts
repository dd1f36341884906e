import { count } from '../model/count.ts';
import { type Diagnostic, SEVERITIES, type Severity, stands } from '../projection.ts';

const WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** `2 errors, 1 note, 3 waived`; of none `no problems`, or what is given. */
export const countLine = (diagnostics: readonly Diagnostic[], none = 'no problems'): string => {
  const counts: readonly (readonly [number, string])[] = SEVERITIES.map((severity) => [
    diagnostics.filter((one) => stands(one) && one.severity === severity).length,
    WORDS[severity],
  ]);
  const waived = diagnostics.filter((one) => !stands(one)).length;
  const parts = counts
    .filter(([number]) => number > 0)
    .map(([number, word]) => count(number, word));
  const all = waived > 0 ? [...parts, `${waived} waived`] : parts;
  return all.join(', ') || none;
};

/** How a severity is called in a report. */
export const wordOf = (severity: Severity): string => WORDS[severity];
