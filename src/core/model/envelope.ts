import type { Json } from './text.ts';

/** What happened, as the journal holds it: `{"Domain": {"DomainCreated": {...}}}`. */
export interface Payload {
  readonly [group: string]: { readonly [event: string]: Json };
}

/** One event of the journal, in the envelope of the CIM world, with its chain. */
export interface Envelope {
  /** UUIDv7. */
  readonly event_id: string;
  readonly aggregate_id: string;
  /** The first event of the same gesture. */
  readonly correlation_id: string;
  /** The event that caused this one; a gesture's first event names itself. */
  readonly causation_id: string;
  /** Who did it: an opaque name, stable for a browser or a user. */
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly schema_version: number;
  /** The gesture (its correlation) that this event takes back. */
  readonly undoes?: string;
  /** `sha256:` and hex, over the canonical JSON of all else. */
  readonly cid: string;
  readonly previous_cid: string | null;
  readonly payload: Payload;
}

export interface Journal {
  readonly events: readonly Envelope[];
}

export const EMPTY_JOURNAL: Journal = { events: [] };
