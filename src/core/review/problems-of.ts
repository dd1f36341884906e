import { type Diagnostic, SEVERITIES, type Severity, stands } from '../projection.ts';

/** The problems of one element that nobody lets stand. */
export interface ElementProblems {
  /** Those of which it is the main element, in the order of the list. */
  readonly own: readonly Diagnostic[];
  /** The worst of `own`. */
  readonly worst: Severity;
}

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, ElementProblems>>();

const worse = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;

const index = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, ElementProblems> => {
  const found = new Map<string, { own: Diagnostic[]; worst: Severity }>();
  for (const one of diagnostics) {
    const [main] = one.elements;
    if (main === undefined || !stands(one)) continue;
    const before = found.get(main);
    if (before === undefined) found.set(main, { own: [one], worst: one.severity });
    else {
      before.own.push(one);
      before.worst = worse(before.worst, one.severity);
    }
  }
  return found;
};

/** Problems by their main element. Remembered per list. */
export const problemsByElement = (
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, ElementProblems> => {
  const before = known.get(diagnostics);
  if (before) return before;
  const found = index(diagnostics);
  known.set(diagnostics, found);
  return found;
};
