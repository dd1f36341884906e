import type { Command } from '../model/commands/command.ts';
import { label, namedOf } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { defineRule } from './define-rule.ts';

const isThere = (graph: Graph, id: string): boolean => namedOf(graph, id) !== undefined;

const removal = (id: string): Command => ({ type: 'remove', ids: [id], cascade: false });

/** Commands refuse such edges; journals of others, and removals by others, can leave them. */
export const missingEnd = defineRule({
  code: 'missing-end',
  family: 'consistency',
  severity: 'error',
  why: 'A dependency of or on something that is not there means nothing.',
  source: 'https://mathworld.wolfram.com/DirectedGraph.html',
  select: ({ graph }) => [
    graph.edges,
    graph.links,
    graph.domains,
    graph.services,
    graph.people,
    graph.hosts,
  ],
  check: ({ graph }) => [
    ...Object.entries(graph.edges)
      .filter(([, { from, to }]) => !isThere(graph, from) || !isThere(graph, to))
      .map(([id, { from, to }]) => ({
        message: `A dependency has no end: ${label(graph, id)}.`,
        remedy: 'Remove the dependency, or draw it anew between two elements.',
        elements: [id],
        witness: `${from} → ${to}`,
        fix: { title: 'Remove the dependency', commands: [removal(id)] },
      })),
    ...Object.entries(graph.links)
      .filter(([, link]) => !graph.hosts[link.from_node] || !graph.hosts[link.to_node])
      .map(([id, link]) => ({
        message: `A connection has no end: ${label(graph, id)}.`,
        remedy: 'Remove the connection, or draw it anew between two hosts.',
        elements: [id],
        witness: `${link.from_node} → ${link.to_node}`,
        fix: { title: 'Remove the connection', commands: [removal(id)] },
      })),
  ],
});
