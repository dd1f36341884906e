import { err, ok, type Problem, type Result } from '../result.ts';
import type { EventMeta, LooseEventData } from './define-event.ts';
import type { Envelope } from './envelope.ts';
import { type AnyEventDefinition, EVENTS, type EventData } from './events/index.ts';
import type { Graph } from './graph.ts';
import { change, type GraphDraft } from './graph-draft.ts';
import { reasonOf } from './problems.ts';
import { isMembers } from './unchecked.ts';

const BY_NAME: ReadonlyMap<string, AnyEventDefinition> = new Map(
  EVENTS.map((definition) => [
    `${definition.group}.${definition.name}`,
    definition as AnyEventDefinition,
  ]),
);

const GROUPS: ReadonlyMap<string, string> = new Map(EVENTS.map(({ group, name }) => [name, group]));

/** The group to which an event of this name belongs, when this version knows the event. */
export const groupOf = (name: string): string | undefined => GROUPS.get(name);

/** The definition of an event that the program itself made, or that {@link parse} let pass. */
const definitionOf = (event: LooseEventData): AnyEventDefinition => {
  const definition = BY_NAME.get(`${event.group}.${event.name}`);
  if (!definition) throw new Error(`Flakegraph bug: no event ${event.group}.${event.name}`);
  return definition;
};

/** Whether an undo may concern the event. */
export const isReversible = (event: EventData): boolean => !definitionOf(event).irreversible;

export const aggregateOf = (event: EventData): string => definitionOf(event).aggregate(event.data);

export const checkEvent = (graph: Graph, event: EventData): Problem | null =>
  definitionOf(event).check(graph, event.data);

export const evolveDraft = (draft: GraphDraft, event: EventData, meta: EventMeta): void =>
  definitionOf(event).evolve(draft, event.data, meta);

/** Lets an event happen that nobody has stamped yet. */
export const applyTo = (draft: GraphDraft, event: EventData): void =>
  evolveDraft(draft, event, { event_id: '', name: `${event.group}.${event.name}` });

/** The graph after an event that nobody has stamped yet. */
export const apply = (graph: Graph, event: EventData): Graph =>
  change(graph, (draft) => applyTo(draft, event));

/** What takes the event back, in the order in which it must happen. */
export const invertEvent = (before: Graph, event: EventData): readonly EventData[] =>
  definitionOf(event).invert(before, event.data) as readonly EventData[];

/** One line for a history; best with the graph before the event. */
export const describeEvent = (before: Graph, event: EventData): string =>
  definitionOf(event).describe(before, event.data);

/** The group and name in a payload, and what it says; `null` when it has another form. */
export const readPayload = (payload: unknown): LooseEventData | null => {
  const outer = only(payload);
  const inner = outer && only(outer[1]);
  return inner ? { group: outer[0], name: inner[0], data: inner[1] } : null;
};

/** The one member of an object that has one. */
const only = (value: unknown): readonly [string, unknown] | null => {
  if (!isMembers(value)) return null;
  const entries = Object.entries(value);
  return entries.length === 1 ? (entries[0] ?? null) : null;
};

/** An event as its schema reads it, or why this version cannot use it. */
export const parse = (event: LooseEventData): Result<EventData, string> => {
  const definition = BY_NAME.get(`${event.group}.${event.name}`);
  if (!definition) return err('this version does not know it');
  const read = definition.schema.safeParse(event.data);
  if (!read.success) return err(`it does not fit: ${reasonOf(read.error)}`);
  return ok({ group: event.group, name: event.name, data: read.data } as EventData);
};

const parsed = new WeakMap<Envelope, Result<EventData, string>>();

/** The event in an envelope. Remembered: an envelope never changes. */
export const eventOf = (envelope: Envelope): Result<EventData, string> => {
  const before = parsed.get(envelope);
  if (before) return before;
  const event = readPayload(envelope.payload);
  const result = event ? parse(event) : err('its payload is not {"<Group>": {"<Event>": ...}}');
  parsed.set(envelope, result);
  return result;
};

/** For example `Domain.DomainCreated`; the outer keys of a payload that has another form. */
export const eventName = (envelope: Envelope): string => {
  const event = readPayload(envelope.payload);
  return event ? `${event.group}.${event.name}` : Object.keys(envelope.payload).join('.');
};

/** The id of what a payload is about; `null` when this version cannot tell. */
export const aggregateIn = (payload: unknown): string | null => {
  const event = readPayload(payload);
  const read = event && parse(event);
  return read?.ok ? aggregateOf(read.value) : null;
};
