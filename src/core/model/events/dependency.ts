import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { checkEdge } from '../edge-ends.ts';
import { label, short, verbOf } from '../elements.ts';
import { EDGE_KINDS, Edge, EdgeId } from '../graph.ts';
import { checkNewId } from '../new-id.ts';
import { notThere } from '../problems.ts';
import { Text } from '../text.ts';

const MISSING = 'there is no such dependency';

/** One element begins to depend on, publish to, subscribe to or administer another. */
export const dependencyAdded = defineEvent({
  group: 'Dependency',
  name: 'DependencyAdded',
  schema: Edge,
  aggregate: (data) => data.edge_id,
  check: (graph, data) => checkNewId(graph, data.edge_id) ?? checkEdge(graph, data),
  evolve: (draft, data, meta) => {
    if (draft.edges[data.edge_id])
      return skip(draft, meta, 'a dependency with this id is already there');
    draft.put('edges', data.edge_id, data);
  },
  invert: (_, { edge_id }): Inverse => [dependencyRemoved.of({ edge_id })],
  describe: (before, { kind, from, to }) =>
    `Drew that ${short(before, from)} ${verbOf(kind)} ${short(before, to)}`,
});

/** Another kind, other subjects; without `subjects` it has none. */
export const dependencyKindChanged = defineEvent({
  group: 'Dependency',
  name: 'DependencyKindChanged',
  schema: z.object({
    edge_id: EdgeId,
    kind: z.enum(EDGE_KINDS),
    subjects: z.array(Text).optional(),
  }),
  aggregate: (data) => data.edge_id,
  check: (graph, { edge_id, kind }) => {
    const edge = graph.edges[edge_id];
    return edge ? checkEdge(graph, { ...edge, kind }) : notThere('dependency', edge_id);
  },
  evolve: (draft, { edge_id, kind, subjects }, meta) => {
    const edge = draft.edges[edge_id];
    if (!edge) return skip(draft, meta, MISSING);
    const { subjects: _, ...rest } = edge;
    draft.put('edges', edge_id, { ...rest, kind, ...(subjects && { subjects }) });
  },
  invert: (before, { edge_id }): Inverse => {
    const edge = before.edges[edge_id];
    if (!edge) return [];
    const { kind, subjects } = edge;
    return [dependencyKindChanged.of({ edge_id, kind, ...(subjects && { subjects }) })];
  },
  describe: (before, { edge_id, kind }) => {
    const edge = before.edges[edge_id];
    if (!edge || edge.kind === kind) return `Changed the subjects: ${label(before, edge_id)}`;
    return `Changed to: ${short(before, edge.from)} ${verbOf(kind)} ${short(before, edge.to)}`;
  },
});

export const dependencyRemoved = defineEvent({
  group: 'Dependency',
  name: 'DependencyRemoved',
  schema: z.object({ edge_id: EdgeId }),
  aggregate: (data) => data.edge_id,
  check: (graph, { edge_id }) => (graph.edges[edge_id] ? null : notThere('dependency', edge_id)),
  evolve: (draft, { edge_id }, meta) => {
    if (!draft.drop('edges', edge_id)) skip(draft, meta, MISSING);
  },
  invert: (before, { edge_id }): Inverse => {
    const edge = before.edges[edge_id];
    return edge ? [dependencyAdded.of(edge)] : [];
  },
  describe: (before, { edge_id }) => `Removed that ${label(before, edge_id)}`,
});
