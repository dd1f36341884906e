import type { Tier } from '../model/graph.ts';

/** A tier as people write it. */
export const tierTitle = (tier: Tier): string => (tier === 'SuperCluster' ? 'Super cluster' : tier);
