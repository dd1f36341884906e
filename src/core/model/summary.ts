import type { Envelope } from './envelope.ts';
import { eventOf } from './event-data.ts';
import { EMPTY_GRAPH } from './graph.ts';

/** What a list of drawings says of one, without reading its journal. */
export interface Summary {
  readonly name: string;
  /** Time of the last event, ISO 8601; `null` of an empty journal. */
  readonly changed: string | null;
}

export const EMPTY_SUMMARY: Summary = { name: EMPTY_GRAPH.workspace.name, changed: null };

/** A summary after more events. */
export const summarised = (before: Summary, events: readonly Envelope[]): Summary =>
  events.reduce((summary, envelope): Summary => {
    const event = eventOf(envelope);
    const named = event.ok && event.value.name === 'WorkspaceConfigured' && event.value.data.name;
    return { name: named || summary.name, changed: envelope.timestamp };
  }, before);
