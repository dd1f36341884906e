import { isMembers, itemsOf, membersOf, textOf } from '../../model/unchecked.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Sketch } from '../define-format.ts';
import { jsonOf, readJson } from '../json/read-json.ts';
import type { ForeignNode } from '../property-graph/foreign-graph.ts';
import { sketchOfGraph } from '../property-graph/sketch-of-graph.ts';

/** What of such a graph a drawing has: who, and for whom; keys and certificates are secret's. */
const DRAWN: Readonly<Record<string, string>> = {
  organization: 'Domain',
  organizationalunit: 'Domain',
  domain: 'Domain',
  person: 'Person',
  service: 'Service',
  server: 'Host',
  host: 'Host',
};

/** Codes: `json-unreadable`. */
const read = (text: string): Result<Sketch, Problem> => {
  const json = readJson(text, 'graph of cim-keys');
  if (!json.ok) return json;
  const all = Object.entries(membersOf(json.value.nodes)).map(([key, value]) => {
    const node = membersOf(value);
    const { name, label, email, ...others } = membersOf(node.properties);
    const id = textOf(node.id) ?? key;
    const type = textOf(node.aggregate_type) ?? '';
    const caption = textOf(name) || textOf(label) || textOf(email) || id;
    return { id, type, caption, properties: { ...others, ...(textOf(email) && { email }), id } };
  });
  const drawn = new Map<string, ForeignNode>();
  const left = new Map<string, string>();
  for (const { type, ...node } of all) {
    const label = DRAWN[type.toLowerCase().replace(/[^a-z]/g, '')];
    if (label === undefined) left.set(node.id, `${type || 'a node'} "${node.caption}"`);
    else drawn.set(node.id, { ...node, labels: [label] });
  }
  const edges = itemsOf(json.value.edges)
    .filter(isMembers)
    .map((edge) => ({
      type: textOf(edge.relationship_type) ?? '',
      from: textOf(edge.source_id) ?? '',
      to: textOf(edge.target_id) ?? '',
      properties: {},
    }));
  const between = edges.filter(({ from, to }) => !left.has(from) && !left.has(to));
  const sketch = sketchOfGraph({ title: null, nodes: [...drawn.values()], relationships: between });
  const lost = edges.length - between.length;
  return ok({
    ...sketch,
    ignored: [
      ...sketch.ignored,
      ...[...left.values()].map((what) => ({ line: null, text: `Not drawn: ${what}.` })),
      ...(lost === 0 ? [] : [{ line: null, text: `Not drawn: ${lost} relationships of those.` }]),
    ],
  });
};

/** The graph of cim-keys: organisations become domains, people administer them. */
export const cimKeys = defineFormat({
  name: 'cim-keys',
  title: 'Graph of cim-keys',
  description: 'Organisations become domains; keys and certificates stay out',
  extensions: [],
  reader: {
    recognises: (text) => {
      const json = jsonOf(text);
      return json !== null && isMembers(json.nodes) && Array.isArray(json.edges);
    },
    read,
  },
});
