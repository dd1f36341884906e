import type { Edge, Graph } from '../model/graph.ts';

/** An edge that has subjects, with them. */
export type SubjectEdge = Edge & { readonly subjects: readonly string[] };

/** The edges that say what they publish or subscribe. */
export const subjectEdges = (graph: Graph): readonly SubjectEdge[] =>
  Object.values(graph.edges).filter(hasSubjects);

const hasSubjects = (edge: Edge): edge is SubjectEdge =>
  edge.subjects !== undefined && (edge.kind === 'publishes' || edge.kind === 'subscribes');
