import { networkCard } from '../../src/core/model/network-card.ts';
import { at } from '../network/interfaces.ts';
import type { Case } from './case.ts';

const none: readonly string[] = [];
const a = { address: '10.0.0.2' };

/** Two programs, the first of which uses the second. */
const used = (client: string, provider: string) => ({
  services: { 's/a': { on: client }, 's/b': { on: provider, kind: 'redis' } },
  edges: ['s/a -> s/b'],
});

/** Who finds whom on another machine; by the code of the rule. */
export const REACH_CASES: Readonly<Record<string, readonly Case[]>> = {
  'dependency-elsewhere': [
    {
      title: 'what listens on loopback, or on a socket',
      graph: {
        hosts: { a, b: { address: '10.0.0.3' } },
        services: {
          's/g': { kind: 'grafana', on: 'a' },
          's/t': { kind: 'tempo', on: 'b' },
          's/h': { kind: 'hydra', on: 'a' },
          's/p': { kind: 'postgresql' },
        },
        edges: ['s/g -> s/t', 's/h -> s/p'],
      },
      finds: ['s/g', 's/h'],
    },
    {
      title: 'beside it, and what listens for others',
      graph: {
        hosts: { a, b: { address: '10.0.0.3' } },
        services: {
          's/g': { kind: 'grafana', on: 'a' },
          's/t': { kind: 'tempo', on: 'a' },
          's/l': { kind: 'loki', on: 'b' },
        },
        edges: ['s/g -> s/t', 's/g -> s/l'],
      },
      finds: none,
    },
  ],
  'served-upwards': [
    {
      title: 'a cluster on a leaf',
      graph: { hosts: { a, b: { address: '10.0.0.3', tier: 'Leaf' } }, ...used('a', 'b') },
      finds: ['s/a'],
    },
    {
      title: 'a leaf on a cluster',
      graph: { hosts: { a, b: { address: '10.0.0.3', tier: 'Leaf' } }, ...used('b', 'a') },
      finds: none,
    },
  ],
  'unreachable-dependency': [
    {
      title: 'two networks and no router',
      graph: { hosts: { a, b: { address: '10.1.0.2' } }, ...used('a', 'b') },
      finds: ['s/a'],
    },
    {
      title: 'a router between them',
      graph: {
        hosts: {
          a,
          b: { address: '10.1.0.2' },
          r: {
            node_type: 'Router',
            interfaces: [
              networkCard('eth0', { addresses: at('10.0.0.1/24') }),
              networkCard('eth1', { addresses: at('10.1.0.1/24') }),
            ],
          },
        },
        ...used('a', 'b'),
      },
      finds: none,
    },
    {
      title: 'gateways that nobody drew',
      graph: {
        hosts: {
          a: { ...a, gateways: ['10.0.0.1'] },
          b: { address: '10.1.0.2', gateways: ['10.1.0.1'] },
        },
        ...used('a', 'b'),
      },
      finds: none,
    },
    {
      title: 'no way between the families',
      graph: { hosts: { a, b: { address: 'fd00::2' } }, ...used('a', 'b') },
      finds: ['s/a'],
    },
  ],
};
