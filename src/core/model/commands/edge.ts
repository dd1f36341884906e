import { err } from '../../result.ts';
import { sameJson } from '../canonical.ts';
import { dependencyAdded, dependencyKindChanged } from '../events/dependency.ts';
import type { EdgeKind } from '../graph.ts';
import { notThere } from '../problems.ts';
import { events, type Handler } from './handler.ts';

/** Subjects belong to messages only; those of another kind of edge are left out. */
const withSubjects = (kind: EdgeKind, subjects: string[] | undefined) =>
  (kind === 'publishes' || kind === 'subscribes') && subjects !== undefined ? { subjects } : {};

export const addEdge: Handler<'add-edge'> = ({ edge: { subjects, ...edge } }) =>
  events(dependencyAdded.of({ ...edge, ...withSubjects(edge.kind, subjects) }));

export const updateEdge: Handler<'update-edge'> = ({ edge_id, changes }, graph) => {
  const edge = graph.edges[edge_id];
  if (!edge) return err(notThere('dependency', edge_id));
  const kind = changes.kind ?? edge.kind;
  const next = { kind, ...withSubjects(kind, changes.subjects ?? edge.subjects) };
  const { subjects } = edge;
  if (sameJson(next, { kind: edge.kind, subjects })) return events();
  return events(dependencyKindChanged.of({ edge_id, ...next }));
};
