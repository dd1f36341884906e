import type { Graph } from '../model/graph.ts';
import type { Diagnostic } from '../projection.ts';

/** The part of the checklist to which a problem of validation belongs. */
export type Topic = 'events' | 'services' | 'network' | 'people';

/**
 * What a problem is about, by its main element: so that a new rule finds its place by itself.
 * A problem of the drawing as a whole is one of its events.
 */
export const topicOf = ({ elements }: Diagnostic, graph: Graph): Topic => {
  const [main] = elements;
  if (main === undefined) return 'events';
  if (graph.hosts[main] || graph.links[main]) return 'network';
  if (graph.people[main]) return 'people';
  return graph.services[main] || graph.domains[main] || graph.edges[main] ? 'services' : 'network';
};
