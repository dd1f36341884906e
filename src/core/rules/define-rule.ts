import type { Deployment, DomainPlan, HostPlan, ServicePlan } from '../deployment/plan.ts';
import type { Journal } from '../model/envelope.ts';
import type { Graph } from '../model/graph.ts';
import type { Chain } from '../model/verify-chain.ts';
import type { KnownOptions } from '../options/known-options.ts';
import type { Family, Finding, Severity } from '../projection.ts';

export type { Finding } from '../projection.ts';

/** What a rule looks at. */
export interface RuleInput {
  readonly graph: Graph;
  readonly deployment: Deployment;
  /** How the graph came to be, where that is known. */
  readonly journal?: Journal;
  /** What that journal's chain is worth. */
  readonly chain?: Chain;
  /** The option data, where it has been loaded. */
  readonly options?: KnownOptions | null;
}

interface RuleFacets {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One or two sentences: why the rule is there. */
  readonly why: string;
  /** Address of the standard or documentation that says so. */
  readonly source: string;
}

/**
 * Where a rule looks. It never throws, whatever the drawing. What looks at one element is asked
 * again only when something about that element has changed, and so may read no more than
 * `surroundings.ts` lists; what looks at the whole is asked again at every change, unless it has a
 * `select`.
 */
export interface Looks {
  readonly ofService?: (service: ServicePlan, input: RuleInput) => readonly Finding[];
  readonly ofHost?: (host: HostPlan, input: RuleInput) => readonly Finding[];
  readonly ofDomain?: (domain: DomainPlan, input: RuleInput) => readonly Finding[];
  readonly ofAll?: (input: RuleInput) => readonly Finding[];
  /** All that `ofAll` reads, as identities and plain values: while none changes, it stands. */
  readonly select?: (input: RuleInput) => readonly unknown[];
}

export interface Rule extends RuleFacets, Looks {
  /** All that the rule finds. */
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** `check` looks at the whole. */
type Definition = RuleFacets &
  (Omit<Looks, 'ofAll'> | { readonly check: NonNullable<Looks['ofAll']> });

/** Declares a rule; `index.ts` lists them. */
export const defineRule = (definition: Definition): Rule => {
  if ('check' in definition) return { ...definition, ofAll: definition.check };
  const { ofService, ofHost, ofDomain } = definition;
  return {
    ...definition,
    check: (input) => [
      ...(ofDomain ? input.deployment.domains.flatMap((one) => ofDomain(one, input)) : []),
      ...(ofService ? input.deployment.services.flatMap((one) => ofService(one, input)) : []),
      ...(ofHost ? input.deployment.hosts.flatMap((one) => ofHost(one, input)) : []),
    ],
  };
};
