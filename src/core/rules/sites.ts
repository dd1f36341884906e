import { networkOf } from '../deployment/network/cidr.ts';
import type { HostPlan } from '../deployment/plan.ts';

/** The network in which a machine has its address, as `10.0.0.0/24`; `null` when it is not known. */
export const siteOf = ({ address, prefixLength }: HostPlan): string | null =>
  address === null ? null : networkOf(address, prefixLength);

/** The networks that a machine was drawn into; none where nobody gave it an address. */
const drawnNetworks = ({ host, network }: HostPlan): readonly string[] =>
  host?.interfaces.some(({ addresses }) => addresses.length > 0)
    ? network.networks.map((one) => one.network)
    : [];

/** Whether two machines are known to be in different networks, with none in common. */
export const areApart = (a: HostPlan, b: HostPlan): boolean => {
  const [ones, others] = [drawnNetworks(a), drawnNetworks(b)];
  return ones.length > 0 && others.length > 0 && !ones.some((one) => others.includes(one));
};
