import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deploy } from '../../src/core/deployment/deploy.ts';
import { anyDocument } from '../../src/core/model/testing/arbitrary.ts';
import { createVerifier } from '../../src/core/model/verify-chain.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { SEVERITIES } from '../../src/core/projection.ts';
import { createDiagnoser } from '../../src/core/rules/diagnose.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { hostileGraph } from '../mermaid/hostile-graph.ts';
import { nixosOptions } from '../oracles/option-data.ts';
import { ALL_CASES } from './all-cases.ts';
import { idOf, sketch } from './graphs.ts';

const options = knowOptions(nixosOptions);
const diagnose = createDiagnoser();

const idsOf = (names: readonly string[]): readonly (string | undefined)[] =>
  names.map((name) => (name === '' ? undefined : idOf(name)));

describe.each(RULES)('$code', ({ code, check }) => {
  const cases = ALL_CASES[code] ?? [];

  test('has cases that it finds and cases that it leaves alone', () => {
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test.each(cases)('$title', ({ graph, journal, finds }) => {
    const drawn = sketch(graph);
    const findings = check({
      graph: drawn,
      deployment: deploy(drawn),
      options,
      ...(journal && { journal, chain: createVerifier()(journal) }),
    });
    expect(findings.map(({ elements: [main] }) => main).sort()).toEqual([...idsOf(finds)].sort());
    for (const { message, remedy } of findings) {
      expect(message).toMatch(/^[A-Z0-9].*\.$/s);
      expect(remedy).toMatch(/^[A-Z].*\.$/s);
      expect(message).not.toMatch(/hunter2|undefined|\[object/);
      expect(message, 'one of them').not.toMatch(/(^| )1 [a-z]+[^s\W]s\b/);
    }
  });
});

test('codes differ, and every case is of a rule', () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(ALL_CASES).sort()).toEqual([...codes].sort());
  for (const { code, why, source } of RULES) {
    expect(source).toMatch(/^https:\/\/\S+$/);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(why).toMatch(/\.$/);
  }
});

test('no drawing makes a rule throw; errors come first', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyDocument.map(({ graph }) => graph),
        hostileGraph,
      ),
      (graph) => {
        const input = { graph, deployment: deploy(graph), options };
        const found = diagnose(input);
        const ranks = found.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort());
        expect(diagnose(input)).toEqual(found);
      },
    ),
    { numRuns: 200 },
  );
});
