import type { NetworkPlan } from './network/network-plan.ts';

/**
 * What one deployment leaves to the next, so that what did not change stays the same objects. Who
 * deploys one drawing after the other keeps one; two that share it would only undo its effect.
 */
export interface Memory {
  /** By id. */
  services: ReadonlyMap<string, { readonly outline: unknown[]; readonly relations: unknown[] }>;
  /** By host, and all that they followed from. */
  network: {
    readonly reads: readonly unknown[];
    readonly plans: ReadonlyMap<string, NetworkPlan>;
  };
  /** The places that hosts wished for: most wish for them again. */
  wishes: ReadonlyMap<string, number>;
}

/** Of nothing. */
export const createMemory = (): Memory => ({
  services: new Map(),
  network: { reads: [], plans: new Map() },
  wishes: new Map(),
});
