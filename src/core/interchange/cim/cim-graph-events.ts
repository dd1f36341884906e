import { parseJson } from '../../model/json-text.ts';
import { isMembers, itemsOf, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Remark, type Sketch } from '../define-format.ts';
import type {
  ForeignGraph,
  ForeignNode,
  ForeignRelationship,
} from '../property-graph/foreign-graph.ts';
import { sketchOfGraph } from '../property-graph/sketch-of-graph.ts';

interface GraphEvent {
  readonly name: string;
  readonly data: Members;
}

const NAMES: ReadonlySet<string> = new Set([
  ...['BoundedContextCreated', 'AggregateAdded', 'EntityAdded', 'ValueObjectAttached'],
  'RelationshipEstablished',
]);

/** The one event of a payload: `{"Context": {"AggregateAdded": …}}`, or without the group. */
const eventIn = (value: unknown): GraphEvent | null => {
  const { type: _, ...payload } = membersOf(membersOf(value).payload ?? value);
  const [name, inner] = Object.entries(payload)[0] ?? [];
  if (name === undefined || !isMembers(inner)) return null;
  if (NAMES.has(name)) return { name, data: inner };
  const [below, data] = Object.entries(inner)[0] ?? [];
  return below !== undefined && isMembers(data) ? { name: below, data } : { name, data: inner };
};

/** The events of a text, in a journal, a list or alone; `null` when it is none of them. */
const eventsOf = (text: string): readonly (GraphEvent | null)[] | null => {
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const { value } = parsed;
  const list = Array.isArray(value) ? value : itemsOf(membersOf(value).events);
  return (list.length > 0 ? list : [value]).map(eventIn);
};

/** The first of these fields that is text. */
const first = (data: Members, ...names: readonly string[]): string | null =>
  names.map((name) => textOf(data[name])).find((text) => text !== null && text !== '') ?? null;

class Folding {
  readonly nodes = new Map<string, ForeignNode>();
  readonly relationships: ForeignRelationship[] = [];
  readonly lost: Remark[] = [];

  take({ name, data }: GraphEvent): void {
    if (name === 'BoundedContextCreated') this.#node('Domain', data, 'context_id');
    else if (name === 'AggregateAdded') {
      const id = this.#node('Service', data, 'aggregate_id');
      const context = first(data, 'context_id', 'bounded_context_id', 'parent_id');
      if (context !== null) this.#relates('PART_OF', id, context);
    } else if (name === 'RelationshipEstablished') {
      const type = first(data, 'relationship_type', 'type') ?? '';
      this.#relates(type, first(data, 'source_id') ?? '', first(data, 'target_id') ?? '');
    } else if (name === 'EntityAdded' || name === 'ValueObjectAttached') this.#note(name, data);
    else this.lost.push({ line: null, text: `Left out an event ${name}.` });
  }

  #node(label: string, data: Members, key: string): string {
    const id = first(data, key, 'id') ?? `n${this.nodes.size}`;
    const purpose = first(data, 'description', 'purpose');
    const properties: Members =
      purpose === null ? { id } : { id, [label === 'Domain' ? 'purpose' : 'notes']: purpose };
    this.nodes.set(id, { id, labels: [label], caption: first(data, 'name') ?? id, properties });
    return id;
  }

  #relates(type: string, from: string, to: string): void {
    this.relationships.push({ type, from, to, properties: {} });
  }

  /** What an aggregate is made of stands in its notes. */
  #note(event: string, data: Members): void {
    const word = event === 'EntityAdded' ? 'Entity' : 'Value object';
    const name = first(data, 'name', 'entity_type', 'value_object_type') ?? 'without a name';
    const owner = first(data, 'aggregate_id', 'parent_id', 'entity_id');
    const node = this.nodes.get(owner ?? '');
    if (node === undefined || !node.labels.includes('Service')) {
      this.lost.push({
        line: null,
        text: `Left out ${word.toLowerCase()} "${name}": its aggregate is not there.`,
      });
      return;
    }
    const notes = [textOf(node.properties.notes), `${word}: ${name}`].filter(
      (text) => text !== null,
    );
    this.nodes.set(node.id, {
      ...node,
      properties: { ...node.properties, notes: notes.join('\n') },
    });
  }

  get graph(): ForeignGraph {
    return { title: null, nodes: [...this.nodes.values()], relationships: this.relationships };
  }
}

const read = (text: string): Result<Sketch, Problem> => {
  const folding = new Folding();
  for (const event of eventsOf(text) ?? []) if (event !== null) folding.take(event);
  const sketch = sketchOfGraph(folding.graph);
  return ok({ ...sketch, notUnderstood: [...sketch.notUnderstood, ...folding.lost] });
};

/** Events of cim-graph: contexts become domains, aggregates applications. */
export const cimGraphEvents = defineFormat({
  name: 'cim-graph-events',
  title: 'Events of cim-graph',
  description: 'Contexts become domains, aggregates applications',
  extensions: [],
  reader: {
    recognises: (text) =>
      /"(?:BoundedContextCreated|AggregateAdded|EntityAdded|ValueObjectAttached|RelationshipEstablished)"/.test(
        text,
      ) && (eventsOf(text) ?? [null]).every((event) => event !== null && NAMES.has(event.name)),
    read,
  },
});
