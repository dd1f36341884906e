import { deploy } from '../deployment/deploy.ts';
import type { Graph } from '../model/graph.ts';
import { type Projection, stands } from '../projection.ts';
import type { ChecklistInput } from './define-checklist-item.ts';

/** What checklist and guide look at. The projection must be that of the graph. */
export const checklistInput = (
  graph: Graph,
  { files, diagnostics }: Pick<Projection, 'files' | 'diagnostics'>,
): ChecklistInput => ({
  graph,
  deployment: deploy(graph),
  files,
  problems: diagnostics.filter((one) => one.severity !== 'info' && stands(one)),
});
