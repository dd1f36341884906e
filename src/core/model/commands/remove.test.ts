import { describe, expect, test } from 'vitest';
import {
  ARCHIVE,
  edge,
  HARBOUR,
  happens,
  MAYOR,
  NOBODY,
  NORTH,
  REGISTER,
  REGISTER_ARCHIVE,
  refused,
  remove,
  TOWN,
  update,
} from '../testing/commands.ts';

describe('remove', () => {
  test('says what still needs it', () => {
    expect(refused(remove([ARCHIVE]))).toBe(
      'still-needed: The service "archive" cannot be removed while it is needed: "register" depends on "archive".',
    );
    expect(refused(remove([HARBOUR]))).toMatch(
      /: The domain "Harbour" cannot be removed while it is needed: service "messages", service "ships"\.$/,
    );
    expect(refused(remove([NORTH]))).toMatch(
      /service "register", service "archive", the connection/,
    );
    expect(refused(edge('administers', MAYOR, TOWN), remove([MAYOR]))).toMatch(/^still-needed/);
    expect(refused(remove([NOBODY]))).toMatch(/^unknown-element/);
  });

  test('what goes with it does not count', () => {
    expect(happens(remove([ARCHIVE, REGISTER_ARCHIVE]))).toEqual([
      'DependencyRemoved',
      'ServiceRemoved',
    ]);
    expect(happens(remove([]))).toEqual([]);
  });

  test('a cascade takes the leaves first', () => {
    const nested = update('domain', HARBOUR, { parent_domain_id: TOWN });
    expect(happens(nested, remove([TOWN], true))).toEqual([
      'DomainNested',
      ...Array(3).fill('DependencyRemoved'),
      ...Array(4).fill('ServiceRemoved'),
      'DomainRemoved',
      'DomainRemoved',
    ]);
  });

  test('services outlive their host', () => {
    expect(happens(remove([NORTH], true))).toEqual([
      'ConnectionRemovedFromTopology',
      'ServicePlaced',
      'ServicePlaced',
      'NodeRemovedFromTopology',
    ]);
    expect(happens(remove([NORTH, REGISTER], true))).toEqual([
      'DependencyRemoved',
      'ConnectionRemovedFromTopology',
      'ServicePlaced',
      'ServiceRemoved',
      'NodeRemovedFromTopology',
    ]);
  });
});
