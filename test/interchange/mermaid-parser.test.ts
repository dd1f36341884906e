// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFlowchart } from '../../src/core/interchange/mermaid/parse-flowchart.ts';
import { parseFlowchart as mermaidParse } from '../mermaid/parser.ts';
import { flowchartText } from './flowcharts.ts';

const CASES = 600;

/** A label as the test's reading of Mermaid gives it. */
const seen = (label: string): string =>
  label.trim().replaceAll('<br/>', '\n').replace(/#amp;/g, '&');

const ownerOf = (members: ReadonlyMap<string, readonly string[]>, id: string): string | null =>
  [...members].find(([, ids]) => ids.includes(id))?.[0] ?? null;

test('what Mermaid reads, we read alike', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(flowchartText, async (text) => {
      const theirs = await mermaidParse(text).catch(() => null);
      if (theirs === null) return;
      accepted += 1;
      const ours = parseFlowchart(text);
      if (!ours.ok) throw new Error(ours.error.message);
      const { nodes, groups, links, notUnderstood } = ours.value;
      expect(notUnderstood).toEqual([]);
      const known = new Set(groups.map(({ id }) => id));
      expect(new Set(nodes.map(({ id }) => id))).toEqual(
        new Set([...theirs.labels.keys()].filter((id) => !known.has(id))),
      );
      expect(known).toEqual(new Set(theirs.groups.keys()));
      expect(links.map(({ from, to, label }) => [from, to, seen(label)])).toEqual(
        theirs.edges.map(({ from, to, label }) => [from, to, label]),
      );
      // Of groups with the same id, who is in which is Mermaid's secret.
      const distinct = text.split('subgraph ').length - 1 === groups.length;
      for (const { id, label, group } of nodes) {
        // Mermaid takes metadata in last: of two labels of one node, that one may be older.
        if (!text.includes('@{')) expect(seen(label)).toBe(theirs.labels.get(id));
        if (distinct) expect(group).toBe(ownerOf(theirs.members, id));
      }
      if (distinct)
        for (const { id, group } of groups) expect(group).toBe(ownerOf(theirs.members, id));
    }),
    { numRuns: CASES },
  );
  console.log(`${accepted} of ${CASES} texts are flowcharts`);
  expect(accepted).toBeGreaterThan(CASES / 3);
});
