import type * as z from 'zod';
import type { Problem } from '../result.ts';
import type { Graph } from './graph.ts';
import type { GraphDraft } from './graph-draft.ts';

/** What an event's handlers may know of its envelope. */
export interface EventMeta {
  readonly event_id: string;
  /** For example `Domain.DomainCreated`. */
  readonly name: string;
}

/** An event before it is stamped, when its kind is not known to the compiler. */
export interface LooseEventData {
  readonly group: string;
  readonly name: string;
  readonly data: unknown;
}

/** What undoes an event, in the order in which it must happen. */
export type Inverse = readonly LooseEventData[];

/** All that the program knows of one kind of event. */
export interface EventFacets<
  Group extends string,
  Name extends string,
  Schema extends z.ZodType = z.ZodType,
> {
  /** The noun that the payload names first: `{"Domain": {"DomainCreated": ...}}`. */
  readonly group: Group;
  readonly name: Name;
  /** Reads leniently; what it gives, it reads again unchanged. */
  readonly schema: Schema;
  /** Given when nothing can take the event back; then `invert` gives nothing. */
  readonly irreversible?: true;
  /** Id of the element that the event is about. */
  aggregate(data: z.output<Schema>): string;
  /** Why the event may not happen to this graph; `null` when it may. */
  check(graph: Graph, data: z.output<Schema>): Problem | null;
  /** Changes the graph. Never throws; what does not fit is skipped and noted in `unknown`. */
  evolve(draft: GraphDraft, data: z.output<Schema>, meta: EventMeta): void;
  /** What brings the graph back to `before`, given that `check` let the event pass. */
  invert(before: Graph, data: z.output<Schema>): Inverse;
  /** One line for a history, in the past tense. Best with the graph before the event. */
  describe(before: Graph, data: z.output<Schema>): string;
}

export interface EventDefinition<
  Group extends string,
  Name extends string,
  Schema extends z.ZodType,
> extends EventFacets<Group, Name, Schema> {
  /** The event with these data. */
  of(data: z.output<Schema>): {
    readonly group: Group;
    readonly name: Name;
    readonly data: z.output<Schema>;
  };
}

/** Declares a kind of event; it becomes known when `events/index.ts` lists it. */
export const defineEvent = <
  const Group extends string,
  const Name extends string,
  Schema extends z.ZodType,
>(
  facets: EventFacets<Group, Name, Schema>,
): EventDefinition<Group, Name, Schema> => ({
  ...facets,
  of: (data) => ({ group: facets.group, name: facets.name, data }),
});

/** Notes an event, or a part of one, that has no effect. */
export const skip = (draft: GraphDraft, meta: EventMeta, reason: string): void => {
  draft.note({ event_id: meta.event_id, name: meta.name, reason });
};
