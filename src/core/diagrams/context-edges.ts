import type { FlowEdge } from '../mermaid/flowchart.ts';
import type { Edge, Graph } from '../model/graph.ts';

const isDrawn = ({ kind }: Edge): boolean => kind !== 'administers';

const labelOf = (edge: Edge, thick: boolean): string | undefined => {
  if (edge.kind === 'depends_on') return thick ? 'depends on' : undefined;
  const verb = edge.kind === 'publishes' ? 'publishes' : 'subscribes';
  return [verb, (edge.subjects ?? []).join(', ')].join(' ').trim();
};

/** Text by which edges are sorted, and by which two are the same. */
const keyOf = ({ from, to, style, label }: FlowEdge): string =>
  [from, to, style, label ?? ''].join('\n');

/**
 * The edges as drawn, between the nodes that stand for their ends: thick from domain to domain,
 * dotted for messages. What would lead from a node to itself is left out.
 */
export const dependencyEdges = (
  graph: Graph,
  nodeOf: ReadonlyMap<string, string>,
  isShown: (from: string, to: string) => boolean,
): readonly FlowEdge[] => {
  const found = new Map<string, FlowEdge>();
  for (const edge of Object.values(graph.edges).filter(isDrawn)) {
    if (!isShown(edge.from, edge.to)) continue;
    const from = nodeOf.get(edge.from);
    const to = nodeOf.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const thick =
      edge.kind === 'depends_on' &&
      graph.domains[edge.from] !== undefined &&
      graph.domains[edge.to] !== undefined;
    const style = edge.kind !== 'depends_on' ? 'dotted' : thick ? 'thick' : 'arrow';
    const label = labelOf(edge, thick);
    const line: FlowEdge = { from, to, style, ...(label !== undefined && { label }) };
    found.set(keyOf(line), line);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
};
