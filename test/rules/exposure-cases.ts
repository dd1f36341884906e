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
const apart = (address: string, tunnel: boolean): Sketch => ({
  hosts: { h: { address: '10.0.0.1' }, i: { address } },
  services: {
    'a/app': { on: 'h' },
    'a/db': { kind: 'postgresql', on: 'i' },
    ...(tunnel && {
      'a/w1': { kind: 'wireguard', on: 'h' },
      'a/w2': { kind: 'wireguard', on: 'i' },
    }),
  },
  edges: ['a/app -> a/db'],
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
    { title: 'two networks', graph: apart('10.1.0.1', false), finds: ['i'] },
    { title: 'one network', graph: apart('10.0.0.2', false), finds: none },
    { title: 'a tunnel', graph: apart('10.1.0.1', true), finds: none },
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
