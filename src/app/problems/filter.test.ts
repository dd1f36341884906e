import { expect, it } from 'vitest';
import type { Diagnostic } from '../../core/projection.ts';
import { countsOf, filtered, groupsOf, NO_FILTER } from './filter.ts';

const problem = (code: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code,
  family: 'validation',
  severity: 'warning',
  message: `About ${code}.`,
  remedy: 'Mend it.',
  why: '',
  source: '',
  elements: [],
  waived: null,
  ...more,
});

const given = [
  problem('port-clash', { severity: 'error', elements: ['a', 'b'] }),
  problem('no-tls', { family: 'security', message: 'No TLS to "Orders".' }),
  problem('port-clash', { severity: 'error', elements: ['c'] }),
  problem('weak-hash', { family: 'security', waived: { reason: 'old', by: '' } }),
];

const codes = (filter: Partial<typeof NO_FILTER>, selection: readonly string[] = []) =>
  filtered(given, { ...NO_FILTER, ...filter }, new Set(selection)).map(({ code }) => code);

it('lets through what all parts of the filter let through', () => {
  expect(codes({})).toHaveLength(4);
  expect(codes({ family: 'security' })).toEqual(['no-tls', 'weak-hash']);
  expect(codes({ hidden: new Set(['warning']) })).toEqual(['port-clash', 'port-clash']);
  expect(codes({ selected: true }, ['b'])).toEqual(['port-clash']);
  expect(codes({ selected: true })).toEqual([]);
  expect(codes({ text: 'orders  TLS' })).toEqual(['no-tls']);
  expect(codes({ text: 'clash', family: 'security' })).toEqual([]);
});

it('counts what stands', () => {
  expect(countsOf(given)).toEqual({
    all: 3,
    families: { validation: 2, security: 1, performance: 0, consistency: 0 },
    severities: { error: 2, warning: 1, info: 0 },
  });
});

it('groups by rule, in order', () => {
  expect(groupsOf(given).map(({ code, problems }) => [code, problems.length])).toEqual([
    ['port-clash', 2],
    ['no-tls', 1],
    ['weak-hash', 1],
  ]);
});
