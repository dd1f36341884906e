import { networkCard } from '../../src/core/model/network-card.ts';
import { at } from '../network/interfaces.ts';
import type { Case } from './case.ts';
import type { Sketch } from './graphs.ts';

const none: readonly string[] = [];
const DIGEST = `ghcr.io/x/y@sha256:${'a'.repeat(64)}`;
const image = (text: string): Sketch => ({
  services: { 'a/b': { kind: 'container', settings: { image: text } } },
});
const gate = (settings: { readonly gate: boolean; readonly app: boolean }): Sketch => ({
  services: {
    'a/gate': { kind: 'nginx', public: settings.gate },
    'a/app': { public: settings.app },
  },
  edges: ['a/gate -> a/app'],
});
/** A program on `h` that uses a database on `i`, beside other hosts and services. */
const reader = (hosts: Sketch['hosts'], services: Sketch['services'] = {}): Sketch => ({
  hosts: { h: { address: '10.0.0.1' }, ...hosts },
  services: { 'a/app': { on: 'h' }, 'a/db': { kind: 'postgresql', on: 'i' }, ...services },
  edges: ['a/app -> a/db'],
});
const i = { address: '10.1.0.1' };
const router = (...networks: readonly string[]) => ({
  node_type: 'Router' as const,
  interfaces: networks.map((network, index) =>
    networkCard(`eth${index}`, { addresses: at(network) }),
  ),
});
const KEY = 'xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=';
/** A router of one network, with a tunnel to another. */
const site = (network: string, end: string) => ({
  node_type: 'Router' as const,
  interfaces: [
    networkCard('eth0', { addresses: at(network) }),
    networkCard('wg0', { interface_type: 'WireGuard', addresses: at(end), public_key: KEY }),
  ],
});

/** By the code of the rule. */
export const EXPOSURE_CASES: Readonly<Record<string, readonly Case[]>> = {
  'unpinned-container': [
    { title: 'a tag', graph: image('ghcr.io/x/y:1.2'), finds: ['a/b'] },
    { title: 'a digest', graph: image(DIGEST), finds: none },
    { title: 'an application', graph: { services: { 'a/b': {} } }, finds: none },
  ],
  'public-beside-gateway': [
    { title: 'both public', graph: gate({ gate: true, app: true }), finds: ['a/app'] },
    { title: 'the gateway alone', graph: gate({ gate: true, app: false }), finds: none },
    { title: 'the application alone', graph: gate({ gate: false, app: true }), finds: none },
  ],
  'offered-unused': [
    {
      title: 'used in its own domain',
      graph: { services: { 'a/b': { offered: true }, 'a/c': {} }, edges: ['a/c -> a/b'] },
      finds: ['a/b'],
    },
    {
      title: 'used by another',
      graph: { services: { 'a/b': { offered: true }, 'c/d': {} }, edges: ['c -> a'] },
      finds: none,
    },
  ],
  'plain-text-traffic': [
    {
      title: 'a router between two networks',
      graph: reader({ i, r: router('10.0.0.254/24', '10.1.0.254/24') }),
      finds: ['i'],
    },
    {
      title: 'networks that nobody drew',
      graph: reader({
        h: { address: '10.0.0.1', gateways: ['10.0.0.9'] },
        i: { ...i, gateways: ['10.1.0.9'] },
      }),
      finds: ['i'],
    },
    { title: 'one network', graph: reader({ i: { address: '10.0.0.2' } }), finds: none },
    {
      title: 'one network of IPv6',
      graph: reader({
        h: { interfaces: [networkCard('eth0', { addresses: at('fd00::1/64') })] },
        i: { interfaces: [networkCard('eth0', { addresses: at('fd00::2/64') })] },
        r: router('fd00::9/64', 'fd01::9/64'),
      }),
      finds: none,
    },
    {
      title: 'one network by the second card',
      graph: reader({
        i: {
          interfaces: [
            networkCard('eth0', { addresses: at('10.1.0.1/24') }),
            networkCard('eth1', { addresses: at('10.0.0.2/24') }),
          ],
        },
        r: router('10.0.0.254/24', '10.1.0.254/24'),
      }),
      finds: none,
    },
    { title: 'no way at all: that is said elsewhere', graph: reader({ i }), finds: none },
    {
      title: 'a machine that nobody gave an address',
      graph: reader({ i: {}, r: router('10.0.0.254/24', '10.64.0.1/16') }),
      finds: none,
    },
    {
      title: 'WireGuard on both',
      graph: reader(
        { i, r: router('10.0.0.254/24', '10.1.0.254/24') },
        { 'a/w1': { kind: 'wireguard', on: 'h' }, 'a/w2': { kind: 'wireguard', on: 'i' } },
      ),
      finds: none,
    },
    {
      title: 'a tunnel between two sites',
      graph: {
        ...reader({
          i,
          r: site('10.0.0.254/24', '10.9.0.1/30'),
          s: site('10.1.0.254/24', '10.9.0.2/30'),
        }),
        links: ['r wg0 -> s wg0 WireGuard'],
      },
      finds: none,
    },
  ],
  'data-across-domains': [
    {
      title: 'read by another domain',
      graph: { services: { 'a/db': { kind: 'postgresql' }, 'b/x': {} }, edges: ['b/x -> a/db'] },
      finds: ['a/db'],
    },
    {
      title: 'read by its own, and watched from outside',
      graph: {
        services: { 'a/db': { kind: 'postgresql' }, 'a/x': {}, 'b/p': { kind: 'prometheus' } },
        edges: ['a/x -> a/db', 'b/p -> a/db'],
      },
      finds: none,
    },
  ],
  'wildcard-subject': [
    {
      title: 'everything, published and subscribed',
      graph: {
        services: { 'a/x': {}, 'a/n': { kind: 'nats' } },
        edges: ['a/x publishes a/n: > a.events.>', 'a/x subscribes a/n: *.events'],
      },
      finds: ['a/x publishes a/n: > a.events.>', 'a/x subscribes a/n: *.events'],
    },
    {
      title: 'a domain’s own',
      graph: {
        services: { 'a/x': {}, 'a/n': { kind: 'nats' } },
        edges: ['a/x publishes a/n: a.events.>'],
      },
      finds: none,
    },
  ],
};
