import { networkOf } from '../deployment/network/cidr.ts';
import { grouped } from '../model/grouped.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

export const networkTwice = defineRule({
  code: 'network-twice',
  family: 'validation',
  severity: 'error',
  why: 'A machine sends what is for a network by one interface only: the other stays mute.',
  source: 'https://www.rfc-editor.org/rfc/rfc1812#section-2.2.5.1',
  ofHost: (host) => {
    const places = host.network.interfaces.flatMap(({ name, addresses }) =>
      addresses
        .filter(({ address }) => !address.toLowerCase().startsWith('fe80:'))
        .map(({ address, prefixLength }) => ({ name, network: networkOf(address, prefixLength) })),
    );
    return [...grouped(places, ({ network }) => network)].flatMap(([network, found]) => {
      const names = [...new Set(found.map(({ name }) => name))];
      if (names.length < 2) return [];
      return [
        {
          message: `The interfaces ${some(names)} of ${nameOfHost(host)} are all in the network ${network}.`,
          remedy: 'Join them to a bridge, or put each into a network of its own.',
          elements: [host.id],
        },
      ];
    });
  },
});
