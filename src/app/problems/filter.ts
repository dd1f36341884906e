import { grouped } from '../../core/model/grouped.ts';
import {
  type Diagnostic,
  FAMILIES,
  type Family,
  SEVERITIES,
  type Severity,
  stands,
} from '../../core/projection.ts';

/** Which problems are seen. */
export interface ProblemFilter {
  /** `null`: all. */
  readonly family: Family | null;
  /** Severities that are left out. */
  readonly hidden: ReadonlySet<Severity>;
  /** Whether only those of selected elements. */
  readonly selected: boolean;
  /** Words that must occur, in any order. */
  readonly text: string;
}

export const NO_FILTER: ProblemFilter = {
  family: null,
  hidden: new Set(),
  selected: false,
  text: '',
};

const says = ({ message, remedy, code }: Diagnostic, words: readonly string[]): boolean => {
  const text = `${code} ${message} ${remedy}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** How many stand, of each family and of each severity. */
export interface Counts {
  readonly all: number;
  readonly families: Readonly<Record<Family, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
}

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export const countsOf = (diagnostics: readonly Diagnostic[]): Counts => {
  const families = zeros(FAMILIES);
  const severities = zeros(SEVERITIES);
  let all = 0;
  for (const one of diagnostics) {
    if (!stands(one)) continue;
    all += 1;
    families[one.family] += 1;
    severities[one.severity] += 1;
  }
  return { all, families, severities };
};

/** The problems that a filter lets through, waived ones among them, in their order. */
export const filtered = (
  diagnostics: readonly Diagnostic[],
  { family, hidden, selected, text }: ProblemFilter,
  selection: ReadonlySet<string>,
): readonly Diagnostic[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return diagnostics.filter(
    (one) =>
      (family === null || one.family === family) &&
      !hidden.has(one.severity) &&
      (!selected || one.elements.some((id) => selection.has(id))) &&
      (words.length === 0 || says(one, words)),
  );
};

/** Problems of one rule. */
export interface Group {
  readonly code: string;
  readonly problems: readonly Diagnostic[];
}

/** Problems by rule, in the order in which the first of each comes. */
export const groupsOf = (diagnostics: readonly Diagnostic[]): readonly Group[] =>
  [...grouped(diagnostics, ({ code }) => code)].map(([code, problems]) => ({ code, problems }));

/** Tells one problem from another. */
export const keyOf = ({ code, elements, message }: Diagnostic): string =>
  [code, ...elements, message].join(' ');
