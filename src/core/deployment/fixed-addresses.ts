import type { HostPlan } from './plan.ts';

/** Every fixed address of a machine: first that by which others know it. */
export const fixedAddresses = ({ address, network }: HostPlan): readonly string[] => [
  ...new Set(
    [address, ...network.networks.map((one) => one.address)].filter((one) => one !== null),
  ),
];
