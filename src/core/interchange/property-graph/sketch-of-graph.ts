import * as z from 'zod';
import { given } from '../../model/given.ts';
import { Domain, Edge, Host, Link, Person, Service } from '../../model/graph.ts';
import { isNats } from '../../model/kinds.ts';
import { textOf } from '../../model/unchecked.ts';
import {
  EMPTY_SKETCH,
  type Remark,
  type Sketch,
  type SketchedDomain,
  type SketchedEdge,
  type SketchedHost,
  type SketchedLink,
  type SketchedPerson,
  type SketchedService,
} from '../define-format.ts';
import type { ForeignGraph, ForeignNode, ForeignRelationship } from './foreign-graph.ts';
import { kindOfNode, nodeTypeOf } from './node-type.ts';
import type { NodeLabel } from './property-graph.ts';
import { readFields } from './read-fields.ts';
import { containerOf, meaningOf } from './relationships.ts';

/** Properties that say again what is said elsewhere. */
const SAID = new Set(['id', 'name', 'title', 'label', 'kind']);

const DOMAIN = Domain.omit({
  domain_id: true,
  name: true,
  network_config: true,
  parent_domain_id: true,
}).partial();
const SERVICE = Service.omit({
  service_id: true,
  domain_id: true,
  name: true,
  kind: true,
  host_id: true,
}).partial();
const HOST = Host.omit({ host_id: true, name: true }).partial();
const PERSON = Person.omit({ person_id: true, name: true }).partial();
const EDGE = Edge.pick({ subjects: true });
const LINK = Link.omit({ from_node: true, to_node: true }).partial();

/** So large that no drawing reaches it. */
const FARTHEST = 1_000_000;
const COORDINATE = z.number().min(-FARTHEST).max(FARTHEST);
const POSITION = z.object({ x: COORDINATE, y: COORDINATE });

class Reading {
  readonly ignored: Remark[] = [];
  readonly notUnderstood: Remark[] = [];
  readonly domains: SketchedDomain[] = [];
  readonly services: SketchedService[] = [];
  readonly hosts: SketchedHost[] = [];
  readonly people: SketchedPerson[] = [];
  readonly edges: SketchedEdge[] = [];
  readonly links: SketchedLink[] = [];
  readonly #graph: ForeignGraph;
  readonly #nodes: ReadonlyMap<string, ForeignNode>;
  readonly #types: ReadonlyMap<string, NodeLabel>;
  readonly #parents = new Map<string, string>();
  readonly #places = new Map<string, string>();

  constructor(graph: ForeignGraph) {
    this.#graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    const parents = new Set(graph.relationships.map(containerOf));
    this.#types = new Map(
      graph.nodes.map((node) => [node.id, nodeTypeOf(node, parents.has(node.id))]),
    );
  }

  read(): Sketch {
    const others = this.#graph.relationships.filter((one) => !this.#contains(one));
    for (const node of this.#nodes.values()) this.#node(node);
    for (const one of others) this.#relationship(one);
    const { domains, services, hosts, people, edges, links, ignored, notUnderstood } = this;
    const { title, nodes } = this.#graph;
    const middles = new Map(
      nodes.flatMap(({ id, position }) => {
        const { data } = POSITION.safeParse(position);
        return data === undefined ? [] : [[id, data] as const];
      }),
    );
    return {
      ...EMPTY_SKETCH,
      ...{ title, middles, domains, services, hosts, people, edges, links, ignored, notUnderstood },
    };
  }

  #captionOf(id: string): string {
    const { caption = id } = this.#nodes.get(id) ?? {};
    return `"${caption.slice(0, 60)}"`;
  }

  #lost(what: string): (name: string) => void {
    return (name) => {
      if (SAID.has(name)) return;
      this.ignored.push({
        line: null,
        text: `The property "${name}" of ${what} is not taken over.`,
      });
    };
  }

  #isNats(id: string): boolean {
    const node = this.#nodes.get(id);
    return (
      node !== undefined && this.#types.get(id) === 'Service' && isNats({ kind: kindOfNode(node) })
    );
  }

  #meaning(one: ForeignRelationship) {
    return meaningOf(
      one,
      (id) => this.#types.get(id),
      (id) => this.#isNats(id),
    );
  }

  /** Notes what stands in what; whether that was all that the relationship says. */
  #contains(one: ForeignRelationship): boolean {
    const meaning = this.#meaning(one);
    if (meaning?.is !== 'part' && meaning?.is !== 'placed') return false;
    const into = meaning.is === 'part' ? this.#parents : this.#places;
    const before = into.get(meaning.child);
    if (before !== undefined && before !== meaning.parent)
      this.notUnderstood.push({
        line: null,
        text: `${this.#captionOf(meaning.child)} stands in ${this.#captionOf(before)} already: left out that it is in ${this.#captionOf(meaning.parent)}.`,
      });
    else into.set(meaning.child, meaning.parent);
    return true;
  }

  #node(node: ForeignNode): void {
    const { id: key, caption, properties } = node;
    const id = z.guid().safeParse(textOf(properties.id) ?? key).data;
    const base = { key, name: caption, line: null, ...(id !== undefined && { id }) };
    const type = this.#types.get(key) ?? 'Service';
    const lost = this.#lost(`${type.toLowerCase()} ${this.#captionOf(key)}`);
    const parent = this.#parents.get(key) ?? null;
    if (type === 'Domain')
      this.domains.push({ ...base, parent, ...given(readFields(DOMAIN, properties, lost)) });
    else if (type === 'Host')
      this.hosts.push({ ...base, ...given(readFields(HOST, properties, lost)) });
    else if (type === 'Person')
      this.people.push({ ...base, ...given(readFields(PERSON, properties, lost)) });
    else {
      const host = this.#places.get(key);
      const kind = kindOfNode(node);
      const fields = given(readFields(SERVICE, properties, lost));
      this.services.push({ ...base, kind, domain: parent, ...(host && { host }), ...fields });
    }
  }

  #relationship(one: ForeignRelationship): void {
    const what = `${one.type || 'a relationship'} from ${this.#captionOf(one.from)} to ${this.#captionOf(one.to)}`;
    const meaning = this.#meaning(one);
    const lost = this.#lost(what);
    if (meaning?.is === 'edge') {
      const { is: _, ...edge } = meaning;
      const id = z.guid().safeParse(one.properties.id).data;
      const fields = given(readFields(EDGE, one.properties, lost));
      this.edges.push({ ...edge, ...fields, line: null, ...(id !== undefined && { id }) });
    } else if (meaning?.is === 'link') {
      const fields = { from_interface: '', to_interface: '', network_type: 'Lan' };
      const { from, to } = one;
      this.links.push({
        ...fields,
        ...given(readFields(LINK, one.properties, lost)),
        from,
        to,
        line: null,
      });
    } else
      this.notUnderstood.push({
        line: null,
        text: `Left out ${what}: a drawing has nothing like it.`,
      });
  }
}

/** What a property graph says about a drawing: our own exactly, others as far as words go. */
export const sketchOfGraph = (graph: ForeignGraph): Sketch => new Reading(graph).read();
