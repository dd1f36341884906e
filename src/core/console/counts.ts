import { count } from '../model/count.ts';
import type { Graph } from '../model/graph.ts';

/** What a drawing holds, in words. */
export const countsOf = (graph: Graph): string =>
  [
    count(Object.keys(graph.domains).length, 'domain'),
    count(Object.keys(graph.services).length, 'service'),
    count(Object.keys(graph.hosts).length, 'host'),
    count(Object.keys(graph.people).length, 'person', 'people'),
  ].join(', ');
