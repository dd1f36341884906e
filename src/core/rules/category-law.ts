import { label } from '../model/elements.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { violationsOf } from './laws/category.ts';
import { drawnCategory, fault, isSound } from './laws/drawn-category.ts';

/** Commands refuse such edges; journals of others can have them. */
export const categoryLaw = defineRule({
  code: 'category-law',
  family: 'consistency',
  severity: 'error',
  why: 'What depends on what must compose: every edge begins and ends at something that its kind can join, and going nowhere changes nothing.',
  source: 'https://ncatlab.org/nlab/show/category',
  select: ({ graph }) => [graph.edges, graph.domains, graph.services, graph.people, graph.hosts],
  check: ({ graph }) => {
    // Ways along sound edges compose.
    if (isSound(graph)) return [];
    const found = new Map<string, Finding>();
    for (const { law, witness } of violationsOf(drawnCategory(graph))) {
      const ids = witness.flatMap(({ edges }) => edges);
      const edge = ids.map((id) => graph.edges[id]).find((one) => one && fault(graph, one));
      if (!edge || found.has(edge.edge_id)) continue;
      found.set(edge.edge_id, {
        message: `The law of ${law} does not hold where ${label(graph, edge.edge_id)}: ${fault(graph, edge) ?? ''}`,
        remedy: 'Remove the dependency, or give it an end that it can have.',
        elements: [edge.edge_id],
        witness: ids.map((id) => label(graph, id)).join('; '),
        fix: {
          title: 'Remove the dependency',
          commands: [{ type: 'remove', ids: [edge.edge_id], cascade: false }],
        },
      });
    }
    return [...found.values()];
  },
});
