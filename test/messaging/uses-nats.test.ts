import { expect, test } from 'vitest';
import { usesNats } from '../../src/core/model/uses-nats.ts';
import { idOf, sketch } from '../rules/graphs.ts';

const nats = { kind: 'nats' };
const drawn = (...edges: readonly string[]) =>
  sketch({
    services: { 'm/nats': nats, 'm/offered': { ...nats, offered: true }, 'a/x': {}, 'b/y': {} },
    edges,
  });

test.each([
  ['a/x -> m/nats', ['a/x', 'a']],
  ['a/x publishes m/nats: a.>', ['a/x', 'a']],
  ['a subscribes m/nats', ['a/x', 'a']],
  ['a -> m', ['a/x', 'a']],
  ['a/x -> b/y', []],
  ['a -> b', []],
])('%s', (edge, users) => {
  const graph = drawn(edge);
  const found = ['a', 'a/x', 'b', 'b/y', 'm/nats'].filter((name) => usesNats(graph, idOf(name)));
  expect(new Set(found)).toEqual(new Set(users));
});
