import type { Problem } from '../result.ts';
import { label } from './elements.ts';
import type { Graph } from './graph.ts';
import { problem } from './problems.ts';

/** Whether an id names an element of any kind. */
export const exists = (graph: Graph, id: string): boolean =>
  id in graph.domains ||
  id in graph.services ||
  id in graph.hosts ||
  id in graph.people ||
  id in graph.edges ||
  id in graph.links;

/** Code `existing-element`: ids are unique in the whole drawing. */
export const checkNewId = (graph: Graph, id: string): Problem | null =>
  exists(graph, id)
    ? problem(
        'existing-element',
        `The id ${id} already belongs to ${label(graph, id)}.`,
        'Give the new element an id of its own, or change the one that is there.',
      )
    : null;
