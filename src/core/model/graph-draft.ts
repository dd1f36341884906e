import { produce } from 'immer';
import type {
  Domain,
  Edge,
  Graph,
  Host,
  Link,
  Person,
  Service,
  UnknownEvent,
  Workspace,
} from './graph.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A graph under an event's hands: elements may be set, dropped, and changed field by field. */
export interface GraphDraft {
  workspace: Writable<Workspace>;
  topology: { topology_id: string | null; name: string };
  domains: Record<string, Writable<Domain>>;
  services: Record<string, Writable<Service>>;
  hosts: Record<string, Writable<Host>>;
  links: Record<string, Writable<Link>>;
  people: Record<string, Writable<Person>>;
  edges: Record<string, Writable<Edge>>;
  unknown: UnknownEvent[];
}

/** A graph with changes; what they do not touch is shared. */
export const change = (graph: Graph, recipe: (draft: GraphDraft) => void): Graph =>
  produce(graph, (draft) => {
    recipe(draft as GraphDraft);
  });
