import type { Reads } from '../deployment/plan.ts';
import { sameJson } from '../model/canonical.ts';
import { type Waiver, waiverId } from '../model/graph.ts';
import { rememberLast } from '../model/remember-each.ts';
import { sameItems } from '../model/same-items.ts';
import { createVerifier } from '../model/verify-chain.ts';
import { type Diagnostic, type Finding, SEVERITIES } from '../projection.ts';
import type { Rule, RuleInput } from './define-rule.ts';
import { RULES } from './index.ts';
import { surroundingsIn } from './surroundings.ts';

/** A problem, and its place among all. */
interface Ranked {
  readonly one: Diagnostic;
  /** Errors first, then by element. Two with the same order say the same. */
  readonly order: string;
}

/** What was found by looking at one thing, and all that was looked at. */
interface Look {
  readonly select: Reads;
  readonly found: readonly Ranked[];
}

const ranked = ({ code, family, severity, why, source }: Rule, finding: Finding): Ranked => {
  const { elements, message, setting, option, witness } = finding;
  const [main = ''] = elements;
  const order = [SEVERITIES.indexOf(severity), main, code, message, ...elements];
  return {
    one: { code, family, severity, why, source, waived: null, ...finding },
    order: [...order, setting, option, witness].join('\n'),
  };
};

type Form = 'ofService' | 'ofHost' | 'ofDomain';

/** What all rules of one form find in one thing. */
const looking = <F extends Form>(form: F) => {
  const rules = RULES.filter((rule) => rule[form] !== undefined);
  return (look: (of: NonNullable<Rule[F]>) => readonly Finding[]): readonly Ranked[] =>
    rules.flatMap((rule) => {
      const of = rule[form];
      return of ? look(of).map((finding) => ranked(rule, finding)) : [];
    });
};

const inService = looking('ofService');
const inHost = looking('ofHost');
const inDomain = looking('ofDomain');

/** What was found, with what had been found before in place of what says the same. */
const again = (before: readonly Ranked[], found: readonly Ranked[]): readonly Ranked[] => {
  if (before.length === 0 || found.length === 0) return found;
  const known = new Map(before.map((one) => [one.order, one]));
  return found.map((now) => {
    const then = known.get(now.order);
    return then && sameJson(then.one, now.one) ? then : now;
  });
};

/** Looks at things of one sort, and again only at those of which something has changed. */
const createLooker = () => {
  let kept: ReadonlyMap<string, Look> = new Map();
  return <T>(
    things: readonly T[],
    keyOf: (thing: T) => string,
    select: (thing: T) => Reads,
    look: (thing: T) => readonly Ranked[],
  ): readonly Ranked[] => {
    const next = new Map<string, Look>();
    const found: Ranked[] = [];
    for (const thing of things) {
      const key = keyOf(thing);
      const reads = select(thing);
      const before = kept.get(key);
      const now =
        before && sameItems(before.select, reads)
          ? before
          : { select: reads, found: again(before?.found ?? [], look(thing)) };
      next.set(key, now);
      for (const one of now.found) found.push(one);
    }
    kept = next;
    return found;
  };
};

/** Sorts what was found; what was there before is in order already, and so costs little. */
const createSorter = () => {
  let before: readonly Ranked[] = [];
  let sorted: readonly Diagnostic[] = [];
  return (found: readonly Ranked[]): readonly Diagnostic[] => {
    const fresh = new Set(found);
    const stays = before.filter((one) => fresh.delete(one));
    if (fresh.size === 0 && stays.length === before.length) return sorted;
    before = [...stays, ...fresh].sort((a, b) =>
      a.order < b.order ? -1 : a.order > b.order ? 1 : 0,
    );
    sorted = before.map(({ one }) => one);
    return sorted;
  };
};

type Waivers = Readonly<Record<string, Waiver>>;

const waived = rememberLast<readonly Diagnostic[], readonly Diagnostic[]>();

const waive = (waivers: Waivers, found: readonly Diagnostic[]): readonly Diagnostic[] =>
  waived(found, [waivers], () => marked(waivers, found));

const marked = (waivers: Waivers, found: readonly Diagnostic[]): readonly Diagnostic[] => {
  // Most drawings have none: nothing is hashed for them.
  const codes = new Set(Object.values(waivers).map(({ code }) => code));
  return codes.size === 0
    ? found
    : found.map((one) => {
        const waiver = codes.has(one.code) && waivers[waiverId(one.code, one.elements)];
        return waiver ? { ...one, waived: { reason: waiver.reason, by: waiver.by } } : one;
      });
};

/** What is judged. */
export type DiagnoserInput = Omit<RuleInput, 'chain'>;

/** Rules that look at the whole. */
const WHOLE = RULES.filter(({ ofAll }) => ofAll !== undefined);
const idOf = ({ id }: { readonly id: string }): string => id;

/**
 * Makes what judges drawings. It looks again only at what has changed since the last drawing, and
 * gives for the same drawing the same list, in whatever order its events came; while nothing that
 * it finds changes, it is the same object.
 */
export const createDiagnoser = (): ((given: DiagnoserInput) => readonly Diagnostic[]) => {
  const verify = createVerifier();
  const atAll = createLooker();
  const atServices = createLooker();
  const atHosts = createLooker();
  const atDomains = createLooker();
  const inOrder = createSorter();
  return (given) => {
    const { graph, journal, deployment, options = null } = given;
    const input: RuleInput = journal ? { ...given, chain: verify(journal) } : given;
    const around = surroundingsIn(input);
    const found = [
      ...atAll(
        WHOLE,
        ({ code }) => code,
        ({ select }) => select?.(input) ?? [graph, journal, options],
        (rule) => (rule.ofAll?.(input) ?? []).map((one) => ranked(rule, one)),
      ),
      ...atServices(deployment.services, idOf, around.service, (plan) =>
        inService((of) => of(plan, input)),
      ),
      ...atHosts(deployment.hosts, idOf, around.host, (plan) => inHost((of) => of(plan, input))),
      ...atDomains(deployment.domains, idOf, around.domain, (plan) =>
        inDomain((of) => of(plan, input)),
      ),
    ];
    return waive(graph.waivers, inOrder(found));
  };
};
