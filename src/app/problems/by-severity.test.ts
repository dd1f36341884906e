import { expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../core/projection.ts';
import { bySeverity, countsOf } from './by-severity.ts';

const diagnostic = (code: string, severity: Severity): Diagnostic => ({
  code,
  family: 'validation',
  severity,
  message: '',
  remedy: '',
  why: '',
  source: '',
  waived: null,
  elements: [],
});

const given = [
  diagnostic('a', 'info'),
  diagnostic('b', 'error'),
  diagnostic('c', 'warning'),
  diagnostic('d', 'error'),
];

it('puts the worst first and keeps the order within', () => {
  expect(bySeverity(given).map(({ code }) => code)).toEqual(['b', 'd', 'c', 'a']);
});

it('counts', () => {
  expect(countsOf(given)).toEqual({ error: 2, warning: 1, info: 1 });
});
