import ipaddr from 'ipaddr.js';

export type Family = 'ipv4' | 'ipv6';

/** The family of an address, or of a network. */
export const familyOf = (address: string): Family => (address.includes(':') ? 'ipv6' : 'ipv4');

/** An IPv6 address without dots: the library would take `::1.2.3.4` for `::ffff:1.2.3.4`. */
const undotted = (address: string): string =>
  address.replace(/[\d.]+\.\d+$/, (dots) => {
    const [a = 0, b = 0, c = 0, d = 0] = dots.split('.').map(Number);
    return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
  });

/** The network of a valid address, as `10.20.0.0/24`: one network has one spelling. */
export const networkOf = (address: string, prefixLength: number): string => {
  const first =
    familyOf(address) === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${address}/${prefixLength}`).toString()
      : ipaddr.IPv6.networkAddressFromCIDR(`${undotted(address)}/${prefixLength}`)
          .toNormalizedString()
          .replace(/(:0)+$/, '::');
  // Groups that are all zero leave no digit before the colons.
  return `${first === '0::' ? '::' : first}/${prefixLength}`;
};

export const prefixOf = (network: string): number => Number(network.split('/')[1]);

/** Whether a valid address is one of a network. */
export const contains = (network: string, address: string): boolean =>
  familyOf(network) === familyOf(address) && networkOf(address, prefixOf(network)) === network;

/** Whether two networks share addresses. */
export const overlap = (a: string, b: string): boolean => {
  const [wide, narrow] = prefixOf(a) <= prefixOf(b) ? [a, b] : [b, a];
  return contains(wide, narrow.split('/')[0] ?? '');
};

/** Link-local addresses are the same on every link: no network has them. */
export const isLinkLocal = (address: string): boolean =>
  familyOf(address) === 'ipv6' && networkOf(address, 10) === 'fe80::/10';

/** The last address of an IPv4 network: it means all of them. */
export const lastOf = (network: string): string =>
  ipaddr.IPv4.broadcastAddressFromCIDR(network).toString();

/** The upper half of an IPv4 network, for machines that ask; `null` where it is too small. */
export const poolOf = (
  network: string,
): { readonly first: string; readonly last: string } | null => {
  const prefix = prefixOf(network);
  if (familyOf(network) === 'ipv6' || prefix < 8 || prefix > 30) return null;
  const start = ipaddr.IPv4.networkAddressFromCIDR(network)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0);
  const size = 2 ** (32 - prefix);
  return { first: dotted(start + size / 2), last: dotted(start + size - 2) };
};

/** Whether a valid address is in the half of its network that clients get. */
export const isInPool = (network: string, address: string): boolean =>
  poolOf(network) !== null &&
  networkOf(address, prefixOf(network) + 1) !==
    network.replace(/\d+$/, String(prefixOf(network) + 1));

const dotted = (number: number): string =>
  [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(number / unit) % 256).join('.');
