import { describe, expect, test } from 'vitest';
import { testId } from '../testing/author.ts';
import {
  ARCHIVE,
  decided,
  edge,
  HARBOUR,
  happens,
  MARKET,
  MAYOR,
  MESSAGES,
  NOBODY,
  NORTH,
  REGISTER,
  REGISTER_ARCHIVE,
  refused,
  SHIPS,
  SOUTH,
  service,
  TOWN,
  update,
} from '../testing/commands.ts';

describe('edges', () => {
  test.each([
    ['missing-end', edge('depends_on', REGISTER, NOBODY)],
    ['missing-end', edge('depends_on', REGISTER_ARCHIVE, REGISTER)],
    ['self-dependency', edge('depends_on', REGISTER, REGISTER)],
    ['duplicate-dependency', edge('depends_on', REGISTER, ARCHIVE)],
    ['wrong-end', edge('depends_on', NORTH, SOUTH)],
    ['wrong-end', edge('depends_on', REGISTER, MAYOR)],
    ['wrong-end', edge('publishes', REGISTER, ARCHIVE)],
    ['wrong-end', edge('subscribes', TOWN, HARBOUR)],
    ['wrong-end', edge('administers', MAYOR, REGISTER)],
    ['wrong-end', edge('administers', TOWN, HARBOUR)],
  ])('%s', (code, command) => {
    expect(refused(command)).toMatch(new RegExp(`^${code}: `));
  });

  test('say which end is wrong and what the kind joins', () => {
    expect(refused(edge('publishes', REGISTER, ARCHIVE))).toBe(
      'wrong-end: A service or domain publishes to a NATS service: "publishes to" cannot end at the service "archive".',
    );
  });

  test.each([
    edge('depends_on', TOWN, HARBOUR),
    edge('depends_on', TOWN, SHIPS),
    edge('depends_on', SHIPS, MARKET),
    edge('depends_on', ARCHIVE, REGISTER),
    edge('subscribes', TOWN, MESSAGES),
    edge('administers', MAYOR, TOWN),
  ])('%j is drawn', (command) => {
    expect(happens(command)).toEqual(['DependencyAdded']);
  });

  test('an external system is depended on, and depends on nothing', () => {
    const bank = service({ service_id: testId(901), domain_id: null, kind: 'external-system' });
    expect(happens(bank, edge('depends_on', REGISTER, testId(901)))).toHaveLength(2);
    expect(refused(bank, edge('depends_on', testId(901), REGISTER))).toMatch(/^wrong-end/);
  });

  test('subjects belong to messages only', () => {
    const result = decided({
      type: 'add-edge',
      edge: { ...edge('depends_on', SHIPS, ARCHIVE).edge, subjects: ['a.b'] },
    });
    expect(result.ok && result.value[0]?.data).not.toHaveProperty('subjects');
    expect(happens(update('edge', testId(31), { subjects: ['x.>'] }))).toEqual([
      'DependencyKindChanged',
    ]);
    expect(happens(update('edge', REGISTER_ARCHIVE, { subjects: ['x.>'] }))).toEqual([]);
    const subscribed = decided(
      update('edge', testId(31), { kind: 'subscribes', subjects: ['x.>'] }),
    );
    expect(subscribed.ok && subscribed.value[0]?.data).toEqual({
      edge_id: testId(31),
      kind: 'subscribes',
      subjects: ['x.>'],
    });
    expect(refused(update('edge', REGISTER_ARCHIVE, { kind: 'publishes' }))).toMatch(/^wrong-end/);
  });
});
