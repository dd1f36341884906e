import type { DomainPlan } from '../deployment/plan.ts';
import type { Constraints, Graph } from '../model/graph.ts';

/** What a domain must satisfy: the workspace's constraints, and its own in their place. */
export const constraintsOf = ({ workspace }: Graph, { domain }: DomainPlan): Constraints => ({
  ...workspace.constraints,
  ...domain.constraints,
});
