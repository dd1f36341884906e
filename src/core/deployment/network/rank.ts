import { TIERS } from '../../model/graph.ts';
import type { HostPlan } from '../plan.ts';

type Known = Pick<HostPlan, 'host' | 'tier'>;

/** Whether a machine passes on what is meant for others. */
export const isForwarding = ({ host }: Known): boolean =>
  host?.node_type === 'Gateway' || host?.node_type === 'Router';

/** Who stands above whom: by tier, then gateways above routers above all others. */
export const rankOf = ({ host, tier }: Known): number =>
  TIERS.indexOf(tier) * 3 +
  (host?.node_type === 'Gateway' ? 2 : host?.node_type === 'Router' ? 1 : 0);
