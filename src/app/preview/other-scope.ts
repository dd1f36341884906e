import type { Graph } from '../../core/model/graph.ts';
import type { Diagram, DiagramScope } from '../../core/projection.ts';

/**
 * The scope that shows what this one leaves out: all where all can be shown, else the part in
 * which something is selected, else the overview, else the first part.
 */
export const otherScope = (
  { scope, scopes }: Diagram,
  graph: Graph,
  selection: ReadonlySet<string>,
): DiagramScope | null => {
  const others = scopes.filter(({ id }) => id !== scope);
  const near = new Set(
    [...selection].flatMap((id) => [
      id,
      graph.services[id]?.domain_id ?? '',
      graph.services[id]?.host_id ?? '',
    ]),
  );
  return (
    others.find(({ id }) => id === 'whole') ??
    others.find(({ id }) => near.has(id)) ??
    others.find(({ id }) => id === 'overview') ??
    others[0] ??
    null
  );
};
