import { describe, expect, test } from 'vitest';
import { deploy } from '../../src/core/deployment/deploy.ts';
import type { Gesture } from '../../src/core/model/commands/command.ts';
import { type Document, record, undo } from '../../src/core/model/document.ts';
import type { Graph } from '../../src/core/model/graph.ts';
import { testAuthor } from '../../src/core/model/testing/author.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import type { Diagnostic, Fix } from '../../src/core/projection.ts';
import { createDiagnoser } from '../../src/core/rules/diagnose.ts';
import { fixAll, fixable } from '../../src/core/rules/fix-all.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { nixosOptions } from '../oracles/option-data.ts';
import { ALL_CASES } from './all-cases.ts';
import { documentOf } from './document-of.ts';
import { sketch } from './graphs.ts';

const options = knowOptions(nixosOptions);
const ada = testAuthor('ada');
const inputOf = (graph: Graph) => ({ graph, deployment: deploy(graph), options });
const look = (graph: Graph): readonly Diagnostic[] => createDiagnoser()(inputOf(graph));

/** How many problems of each kind there are. */
const countsOf = (found: readonly Diagnostic[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};

const apply = (document: Document, gesture: Gesture): Document => {
  const result = record(document, gesture, ada);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value.document;
};

interface Found {
  readonly title: string;
  readonly document: Document;
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** Every fix that the cases of the rules lead to. */
const FIXES: readonly Found[] = Object.entries(ALL_CASES).flatMap(([code, cases]) =>
  cases.flatMap(({ title, graph: words }) => {
    const document = documentOf(sketch(words));
    return look(document.graph).flatMap((diagnostic) =>
      diagnostic.code === code && diagnostic.fix
        ? [{ title: `${code}, ${title}`, document, diagnostic, fix: diagnostic.fix }]
        : [],
    );
  }),
);

test('many rules have fixes', () => {
  const codes = new Set(FIXES.map(({ diagnostic }) => diagnostic.code));
  console.log(`fixes: ${FIXES.length} cases of ${codes.size} rules of ${RULES.length}`);
  expect(codes.size).toBeGreaterThan(20);
});

describe('a fix', () => {
  test.each(FIXES)('$title', ({ document, diagnostic, fix }) => {
    const { graph } = document;
    const fixed = apply(document, fix.commands);
    const before = countsOf(look(graph));
    const left = look(fixed.graph);
    // It is gone, and nothing new has come.
    expect(left.filter(({ message }) => message === diagnostic.message)).toEqual([]);
    for (const [code, count] of countsOf(left))
      expect(count, code).toBeLessThanOrEqual(before.get(code) ?? 0);
    const undone = undo(fixed, ada);
    if (!undone.ok) throw new Error(undone.error.message);
    expect(undone.value.document.graph).toEqual(graph);
    expect(fix.title).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('all of a kind', () => {
  test.each([
    'public-data',
    'firewall-opened',
    'port-clash',
    'missing-end',
    'invalid-setting',
    'unplaced-service',
    'offered-unused',
  ])('%s', (code) => {
    const document = documentOf(
      sketch({
        hosts: { h: { address: '10.0.0.1' }, i: { address: '10.0.0.2' } },
        services: {
          'a/x': {
            on: 'h',
            kind: 'redis',
            public: true,
            extra_options: {
              'networking.firewall.enable': false,
              networking: { firewall: { allowedTCPPorts: [1] }, useDHCP: true },
            },
          },
          'a/y': { on: 'h', kind: 'postgresql', public: true, settings: { port: 'x', version: 3 } },
          'a/z': { on: 'h', settings: { port: 9000 }, offered: true },
          'b/z': { on: 'h', settings: { port: 9000 } },
          'c/z': { on: 'h', settings: { port: 9000 }, offered: true },
          'a/u': {},
          'a/v': { kind: 'memcached' },
        },
        edges: ['a -> gone', 'gone -> b'],
      }),
    );
    const { graph } = document;
    const problems = look(graph).filter((one) => one.code === code);
    const { gesture, left } = fixAll(problems, { graph, options });
    const fixed = apply(document, gesture);
    const still = look(fixed.graph).filter((one) => one.code === code);
    expect(fixable(still)).toEqual([]);
    expect(still).toHaveLength(left);
    const undone = undo(fixed, ada);
    if (!undone.ok) throw new Error(undone.error.message);
    expect(undone.value.document.graph).toEqual(graph);
    expect(fixAll(still, { graph: fixed.graph, options }).fixed).toBe(0);
  });
});
