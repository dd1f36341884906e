import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indented, json } from '../../src/core/nix/build.ts';
import { print } from '../../src/core/nix/print.ts';
import type { Expr, StringPart } from '../../src/core/nix/syntax.ts';
import { evalSources } from './eval.ts';
import { parseNix } from './parse.ts';
import { canonical, hostileText, type Value, value } from './values.ts';

const BATCH = 200;

/** A tree, and what it must evaluate to. */
interface Case {
  readonly tree: Expr;
  readonly means: Value;
}

/** Prints every tree, has Nix evaluate them together, and returns how many there were. */
const cameBack = async (cases: readonly Case[]): Promise<number> => {
  const sources = cases.map(({ tree }) => print({ body: tree }).text);
  const values = await evalSources(sources);
  cases.forEach(({ means }, index) => {
    expect(canonical(values[index]), sources[index]).toBe(canonical(means));
  });
  return values.length;
};

const holds = async (cases: fc.Arbitrary<Case>, batches: number): Promise<number> => {
  let count = 0;
  const batch = fc.array(cases, { minLength: BATCH, maxLength: BATCH });
  const property = fc.asyncProperty(batch, async (all) => {
    count += await cameBack(all);
  });
  await fc.assert(property, { numRuns: batches, endOnFailure: true });
  return count;
};

/** The value with its strings in the indented form. */
const withIndented = (expr: Expr): Expr => {
  if (expr.type === 'string') return indented(expr.parts);
  if (expr.type === 'list') return { ...expr, items: expr.items.map(withIndented) };
  if (expr.type !== 'attrs') return expr;
  const bindings = expr.bindings.map((one) =>
    one.type === 'bind' ? { ...one, value: withIndented(one.value) } : one,
  );
  return { ...expr, bindings };
};

/** An expression that is some text, and not a literal that the text around it would swallow. */
const interpolated = (text: string, form: 'string' | 'indented'): Expr => ({
  type: 'if',
  condition: { type: 'bool', value: true },
  // biome-ignore lint/suspicious/noThenProperty: a branch, and no function
  then: form === 'string' ? json(text) : indented([text]),
  otherwise: { type: 'null' },
});

const form = fc.constantFrom<'string' | 'indented'>('string', 'indented');

const mixed: fc.Arbitrary<Case> = fc
  .tuple(form, fc.array(fc.tuple(hostileText, fc.option(form)), { maxLength: 5 }))
  .map(([type, pieces]) => ({
    tree: {
      type,
      parts: pieces.map(
        ([text, code]): StringPart => (code === null ? text : interpolated(text, code)),
      ),
    },
    means: pieces.map(([text]) => text).join(''),
  }));

describe('values come back from Nix as they were printed', () => {
  it('in quotes', async () => {
    const count = await holds(
      value.map((means) => ({ tree: json(means), means })),
      5,
    );
    console.log(`nix round trip, "…": ${count} cases`);
    expect(count).toBe(5 * BATCH);
  });

  it('as indented strings', async () => {
    const count = await holds(
      value.map((means) => ({ tree: withIndented(json(means)), means })),
      3,
    );
    console.log(`nix round trip, ''…'': ${count} cases`);
    expect(count).toBe(3 * BATCH);
  });

  it('with interpolations', async () => {
    const count = await holds(mixed, 4);
    console.log(`nix round trip, interpolations: ${count} cases`);
    expect(count).toBe(4 * BATCH);
  });
});

describe('printed text is read and printed again as it was', () => {
  it('for values', () => {
    let count = 0;
    const trees = fc.oneof(
      value.map(json),
      value.map(json).map(withIndented),
      mixed.map((one) => one.tree),
    );
    fc.assert(
      fc.property(trees, (body) => {
        const { text } = print({ body });
        expect(print(parseNix(text)).text).toBe(text);
        count += 1;
      }),
      { numRuns: 1000 },
    );
    console.log(`nix reprint of values: ${count} cases`);
    expect(count).toBeGreaterThanOrEqual(1000);
  });
});
