import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/projection.ts';
import { outcomeOf } from '../../src/core/review/outcome-of.ts';
import { problemsByElement } from '../../src/core/review/problems-of.ts';
import { Drawing } from '../bundle/drawing.ts';

const problem = (more: Partial<Diagnostic>): Diagnostic => ({
  code: 'x',
  family: 'validation',
  severity: 'warning',
  message: '',
  remedy: '',
  why: '',
  source: '',
  elements: [],
  waived: null,
  ...more,
});

const shop = () => {
  const drawing = new Drawing();
  const sales = drawing.domain('sales');
  const one = drawing.service(sales, 'one', 'redis');
  const two = drawing.service(sales, 'two', 'redis');
  drawing.depends(one, two);
  return { graph: drawing.document.graph, one, two };
};

it('tells what a gesture would do, and leaves the graph alone', () => {
  const { graph, one } = shop();
  const before = JSON.stringify(graph);
  const outcome = outcomeOf([{ type: 'remove', ids: [one], cascade: true }], graph);
  expect(outcome.ok && outcome.value.lines).toEqual([
    expect.stringContaining('"one" depends on "two"'),
    expect.stringContaining('"one"'),
  ]);
  expect(outcome.ok && Object.keys(outcome.value.graph.services)).toHaveLength(1);
  expect(JSON.stringify(graph)).toBe(before);
  expect(outcomeOf([{ type: 'remove', ids: ['no'], cascade: true }], graph).ok).toBe(false);
});

it('gives each element its own problems and the worst of them', () => {
  const list = [
    problem({ elements: ['a', 'b'] }),
    problem({ elements: ['a'], severity: 'error' }),
    problem({ elements: ['b'], waived: { reason: 'r', by: '' }, severity: 'error' }),
    problem({}),
  ];
  const found = problemsByElement(list);
  expect([...found]).toEqual([['a', { own: [list[0], list[1]], worst: 'error' }]]);
  expect(problemsByElement(list)).toBe(found);
});
