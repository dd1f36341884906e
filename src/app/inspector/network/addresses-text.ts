import type { Address } from '../../../core/model/graph.ts';
import { trimmedLinesOf } from '../../../core/model/lines-of.ts';

/** Addresses as a person writes them: one a line, with prefix, or `dhcp`. */
export const textOfAddresses = (addresses: readonly Address[]): string =>
  addresses
    .map(({ address, prefix_length, dhcp }) => (dhcp ? 'dhcp' : `${address}/${prefix_length}`))
    .join('\n');

/** The addresses in such a text, or why it has none. */
export const addressesIn = (text: string): Address[] | string => {
  const found: Address[] = [];
  for (const line of trimmedLinesOf(text)) {
    if (line.toLowerCase() === 'dhcp') {
      found.push({ address: '', prefix_length: 24, dhcp: true });
      continue;
    }
    const [address = '', length, ...rest] = line.split('/');
    const most = address.includes(':') ? 128 : 32;
    const prefix_length = length === undefined ? (most === 128 ? 64 : 24) : Number(length);
    const isLength = length === undefined || /^\d{1,3}$/.test(length);
    if (rest.length > 0 || !isLength || prefix_length > most)
      return `Type a prefix length from 0 to ${most} after ${address}.`;
    found.push({ address, prefix_length, dhcp: false });
  }
  return found;
};
