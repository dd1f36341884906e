import type { Graph, UnknownEvent } from './graph.ts';
import { noteChange, watch } from './lookup.ts';

/** The parts of a graph that hold elements by their ids. */
type Kind = 'domains' | 'services' | 'hosts' | 'links' | 'people' | 'edges' | 'waivers';
type ElementOf<K extends Kind> = Graph[K][string];
type Records = { -readonly [K in Kind]: Record<string, ElementOf<K>> };

/**
 * A graph under an event's hands. It reads as what the graph has become so far. A record is copied
 * when it first changes, whatever the number of events; all else stays shared with the graph before.
 */
export interface GraphDraft extends Graph {
  /** Adds an element, or takes the place of the one with this id. */
  put<K extends Kind>(kind: K, id: string, element: ElementOf<K>): void;
  /** Changes fields of an element; `false` when it is not there. */
  patch<K extends Kind>(kind: K, id: string, fields: Partial<ElementOf<K>>): boolean;
  /** Takes an element out; `false` when it is not there. */
  drop(kind: Kind, id: string): boolean;
  /** Takes the place of all elements of a kind, in this order. */
  replace<K extends Kind>(kind: K, elements: readonly (readonly [string, ElementOf<K>])[]): void;
  set(parts: Partial<Pick<Graph, 'workspace' | 'topology'>>): void;
  /** Notes an event, or a part of one, that has no effect. */
  note(unknown: UnknownEvent): void;
  /** The graph that the draft has become. The draft must not change any more. */
  done(): Graph;
}

/** Elements never change once they are in a graph: graphs share them, slugs are kept by them. */
const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
};

class Draft implements GraphDraft {
  workspace: Graph['workspace'];
  topology: Graph['topology'];
  domains: Graph['domains'];
  services: Graph['services'];
  hosts: Graph['hosts'];
  links: Graph['links'];
  people: Graph['people'];
  edges: Graph['edges'];
  waivers: Graph['waivers'];
  unknown: readonly UnknownEvent[];
  readonly #mine: Partial<Records> = {};
  readonly #onTouch: OnTouch;
  #noted: UnknownEvent[] | null = null;

  constructor(graph: Graph, onTouch: OnTouch) {
    this.#onTouch = onTouch;
    this.workspace = graph.workspace;
    this.topology = graph.topology;
    this.domains = graph.domains;
    this.services = graph.services;
    this.hosts = graph.hosts;
    this.links = graph.links;
    this.people = graph.people;
    this.edges = graph.edges;
    this.waivers = graph.waivers;
    this.unknown = graph.unknown;
  }

  put<K extends Kind>(kind: K, id: string, element: ElementOf<K>): void {
    const record = this.#own(kind);
    record[id] = freeze(element);
    this.#touch(record, id);
  }

  patch<K extends Kind>(kind: K, id: string, fields: Partial<ElementOf<K>>): boolean {
    if (!(id in this[kind])) return false;
    const element = this.#own(kind)[id];
    if (element === undefined) return false;
    this.put(kind, id, Object.assign({}, element, fields));
    return true;
  }

  drop(kind: Kind, id: string): boolean {
    if (!(id in this[kind])) return false;
    const record = this.#own(kind);
    delete record[id];
    this.#touch(record, id);
    return true;
  }

  replace<K extends Kind>(kind: K, elements: readonly (readonly [string, ElementOf<K>])[]): void {
    this.#take(kind, {});
    for (const [id, element] of elements) this.put(kind, id, element);
  }

  set(parts: Partial<Pick<Graph, 'workspace' | 'topology'>>): void {
    Object.assign(this, freeze(parts));
    for (const part of Object.keys(parts)) this.#onTouch(part);
  }

  note(unknown: UnknownEvent): void {
    this.#noted ??= [...this.unknown];
    this.#noted.push(freeze(unknown));
    this.unknown = this.#noted;
  }

  done(): Graph {
    return { ...this };
  }

  #touch(record: object, id: string): void {
    noteChange(record, id);
    this.#onTouch(id);
  }

  #own<K extends Kind>(kind: K): Record<string, ElementOf<K>> {
    return this.#mine[kind] ?? this.#take(kind, { ...this[kind] });
  }

  #take<K extends Kind>(kind: K, record: Records[K]): Records[K] {
    this.#mine[kind] = record;
    watch(record);
    Object.assign(this, { [kind]: record });
    return record;
  }
}

/** Hears the id of each element that is put, changed or dropped; `workspace` and `topology`, too. */
type OnTouch = (id: string) => void;

/** Begins to change a graph, which itself stays as it is. */
export const draftOf = (graph: Graph, onTouch: OnTouch = () => undefined): GraphDraft =>
  new Draft(graph, onTouch);

/** A graph with changes. */
export const change = (graph: Graph, recipe: (draft: GraphDraft) => void): Graph => {
  const draft = draftOf(graph);
  recipe(draft);
  return draft.done();
};
