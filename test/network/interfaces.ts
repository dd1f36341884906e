import type { Address } from '../../src/core/model/graph.ts';

/** `10.0.0.1/24`, or `dhcp`. */
export const at = (...texts: readonly string[]): Address[] =>
  texts.map((text) => {
    const [address = '', length = ''] = text.split('/');
    return text === 'dhcp'
      ? { address: '', prefix_length: 24, dhcp: true }
      : { address, prefix_length: Number(length), dhcp: false };
  });
