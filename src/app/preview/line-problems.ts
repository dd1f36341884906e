import type { BundleFile, Diagnostic, Severity } from '../../core/projection.ts';
import { stands } from '../../core/projection.ts';
import { placesIn } from '../../core/report/places.ts';

/** A problem at a line of a file. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly severity: Severity;
  readonly code: string;
  /** What is wrong, how to mend it, and why. */
  readonly text: string;
  readonly source: string;
}

/** The problems that show in a file. Waived ones are left out. */
export const lineProblems = (
  file: BundleFile,
  diagnostics: readonly Diagnostic[],
): readonly LineProblem[] => {
  const placeOf = placesIn([file]);
  return diagnostics.filter(stands).flatMap((diagnostic) => {
    const place = placeOf(diagnostic);
    if (place === null) return [];
    const { severity, code, message, remedy, why, source } = diagnostic;
    return [{ line: place.line, severity, code, text: `${message}\n${remedy}\n\n${why}`, source }];
  });
};
