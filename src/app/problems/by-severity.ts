import { type Diagnostic, SEVERITIES, type Severity } from '../../core/projection.ts';

/** The worst first; otherwise in the order in which they come. */
export const bySeverity = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  SEVERITIES.flatMap((severity) => diagnostics.filter((other) => other.severity === severity));

/** How many there are of each severity. */
export const countsOf = (
  diagnostics: readonly Diagnostic[],
): Readonly<Record<Severity, number>> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
};
