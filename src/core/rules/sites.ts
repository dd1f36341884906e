import type { HostPlan } from '../deployment/plan.ts';

/** An IPv4 address as 32 bits; `null` of any other. */
const bitsOf = (address: string): string | null =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(address)
    ? address
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('')
    : null;

/**
 * The network in which a machine has its address, as `10.0.0.0/24`; `null` when it is not known.
 * Of IPv6 it is the first 64 bits as they are written.
 */
export const siteOf = ({ address, prefixLength }: HostPlan): string | null => {
  if (address === null) return null;
  const bits = bitsOf(address);
  if (bits === null) return `${address.split(':').slice(0, 4).join(':')}::/64`;
  const network = bits.slice(0, prefixLength).padEnd(32, '0');
  const parts = [0, 8, 16, 24].map((at) => Number.parseInt(network.slice(at, at + 8), 2));
  return `${parts.join('.')}/${prefixLength}`;
};

/** Whether two machines are known to be in different networks. */
export const areApart = (a: HostPlan, b: HostPlan): boolean => {
  const [one, other] = [siteOf(a), siteOf(b)];
  return one !== null && other !== null && one !== other;
};
