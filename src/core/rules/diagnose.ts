import { type Waiver, waiverId } from '../model/graph.ts';
import { sameItems } from '../model/same-items.ts';
import { type Diagnostic, type Finding, SEVERITIES } from '../projection.ts';
import type { Rule, RuleInput } from './define-rule.ts';
import { RULES } from './index.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';

/** What was found by looking at one thing, and all that was looked at. */
interface Look {
  readonly select: readonly unknown[];
  readonly found: readonly Diagnostic[];
}

/** One thing to look at. */
interface Part {
  readonly key: string;
  readonly select: readonly unknown[];
  readonly look: () => readonly Diagnostic[];
}

const diagnostic = (
  { code, family, severity, why, source }: Rule,
  finding: Finding,
): Diagnostic => ({ code, family, severity, why, source, waived: null, ...finding });

/** What all rules of one form find in one thing. */
const looking =
  <Form extends 'ofService' | 'ofHost' | 'ofDomain'>(form: Form) =>
  (look: (of: NonNullable<Rule[Form]>) => readonly Finding[]): readonly Diagnostic[] =>
    RULES.flatMap((rule) => {
      const of = rule[form];
      return of ? look(of).map((finding) => diagnostic(rule, finding)) : [];
    });

const inService = looking('ofService');
const inHost = looking('ofHost');
const inDomain = looking('ofDomain');

const partsOf = (input: RuleInput, around: Surroundings): readonly Part[] => {
  const { deployment } = input;
  return [
    ...RULES.flatMap((rule): readonly Part[] => {
      const { code, ofAll, select } = rule;
      if (!ofAll) return [];
      const read = select?.(input) ?? [input.graph, input.journal, input.options ?? null];
      return [
        { key: code, select: read, look: () => ofAll(input).map((one) => diagnostic(rule, one)) },
      ];
    }),
    ...deployment.services.map((plan) => ({
      key: `service ${plan.id}`,
      select: around.service(plan),
      look: () => inService((of) => of(plan, input)),
    })),
    ...deployment.hosts.map((plan) => ({
      key: `host ${plan.id}`,
      select: around.host(plan),
      look: () => inHost((of) => of(plan, input)),
    })),
    ...deployment.domains.map((plan) => ({
      key: `domain ${plan.id}`,
      select: around.domain(plan),
      look: () => inDomain((of) => of(plan, input)),
    })),
  ];
};

const rank = ({ severity }: Diagnostic): number => SEVERITIES.indexOf(severity);

/** Errors first, then by element. */
const inOrder = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found
    .map((one) => ({
      one,
      key: [rank(one), one.elements[0] ?? '', one.code, one.message].join('\n'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);

const waive = (
  waivers: Readonly<Record<string, Waiver>>,
  found: readonly Diagnostic[],
): readonly Diagnostic[] => {
  // Most drawings have none: nothing is hashed for them.
  const codes = new Set(Object.values(waivers).map(({ code }) => code));
  return codes.size === 0
    ? found
    : found.map((one) => {
        const waiver = codes.has(one.code) && waivers[waiverId(one.code, one.elements)];
        return waiver ? { ...one, waived: { reason: waiver.reason, by: waiver.by } } : one;
      });
};

/**
 * Makes what judges drawings. It looks again only at what has changed since the last drawing, and
 * gives for the same drawing the same list, in whatever order its events came.
 */
export const createDiagnoser = (): ((input: RuleInput) => readonly Diagnostic[]) => {
  let kept: ReadonlyMap<string, Look> = new Map();
  const surroundings = createSurroundings();
  return (input) => {
    const next = new Map<string, Look>();
    for (const { key, select, look } of partsOf(input, surroundings(input))) {
      const before = kept.get(key);
      next.set(
        key,
        before && sameItems(before.select, select) ? before : { select, found: look() },
      );
    }
    kept = next;
    const found = [...next.values()].flatMap((look) => look.found);
    return waive(input.graph.waivers, inOrder(found));
  };
};
