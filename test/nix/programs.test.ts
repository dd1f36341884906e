import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { print } from '../../src/core/nix/print.ts';
import type { Expr } from '../../src/core/nix/syntax.ts';
import { evalSources } from './eval.ts';
import { evaluate, show } from './evaluate.ts';
import { parseNix } from './parse.ts';
import { DEFINITIONS, programs } from './programs.ts';

const BATCH = 200;
const BATCHES = 5;

/** Shows a value as {@link show} does. */
const SHOW = `value:
  let
    show = v:
      if builtins.isBool v then (if v then "true" else "false")
      else if builtins.isInt v then toString v
      else if builtins.isList v then "[" + builtins.concatStringsSep " " (map show v) + "]"
      else "{" + builtins.concatStringsSep ""
        (map (n: "\${n}=\${show v.\${n}};") (builtins.attrNames v)) + "}";
  in show value`;

const anyProgram = fc.oneof(programs.number, programs.flag, programs.set, programs.list);
const whole = (body: Expr): Expr => ({ type: 'let', bindings: DEFINITIONS, body });

describe('programs', () => {
  it('mean to Nix what their trees mean', async () => {
    let count = 0;
    const batch = fc.array(anyProgram, { minLength: BATCH, maxLength: BATCH });
    const property = fc.asyncProperty(batch, async (all) => {
      const trees = all.map(whole);
      const sources = trees.map((body) => print({ body }).text);
      const values = await evalSources(sources, SHOW);
      trees.forEach((tree, index) => {
        expect(values[index], sources[index]).toBe(show(evaluate(tree, new Map())));
      });
      count += values.length;
    });
    await fc.assert(property, { numRuns: BATCHES, endOnFailure: true });
    console.log(`nix programs: ${count} cases`);
    expect(count).toBe(BATCH * BATCHES);
  });

  it('are read and printed again as they were', () => {
    let count = 0;
    fc.assert(
      fc.property(anyProgram, (body) => {
        const { text } = print({ body });
        expect(print(parseNix(text)).text).toBe(text);
        count += 1;
      }),
      { numRuns: 1000 },
    );
    console.log(`nix reprint of programs: ${count} cases`);
    expect(count).toBeGreaterThanOrEqual(1000);
  });
});
