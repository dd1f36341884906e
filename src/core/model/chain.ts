import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Clock, Head, IdSource } from '../ports.ts';
import { canonical } from './canonical.ts';
import type { Envelope, Journal } from './envelope.ts';
import { aggregateOf } from './event-data.ts';
import type { EventData } from './events/index.ts';
import type { Json } from './text.ts';

const known = new WeakMap<object, string>();

/**
 * The cid that an event should have: `sha256:` and the hex SHA-256 of the canonical JSON of all
 * its fields but `cid`, those that this version does not know included.
 */
export const cidOf = (envelope: Omit<Envelope, 'cid'> & { readonly cid?: string }): string => {
  const before = known.get(envelope);
  if (before !== undefined) return before;
  const { cid: _, ...rest } = envelope;
  const cid = `sha256:${bytesToHex(sha256(utf8ToBytes(canonical(rest))))}`;
  known.set(envelope, cid);
  return cid;
};

/** The envelope with its cid, following `previous_cid`. */
export const chained = (
  envelope: Omit<Envelope, 'cid' | 'previous_cid'>,
  previous_cid: string | null,
): Envelope => {
  const { cid: _, ...rest }: Omit<Envelope, 'cid'> & { cid?: string } = {
    ...envelope,
    previous_cid,
  };
  const cid = cidOf(rest);
  const result = { ...rest, cid };
  known.set(result, cid);
  return result;
};

/** Hash of the last event; `null` of an empty journal. */
export const headOf = (journal: Journal): Head => journal.events.at(-1)?.cid ?? null;

export interface Stamp {
  readonly head: Head;
  readonly actor: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The gesture that these events take back. */
  readonly undoes?: string;
}

/** Puts the events of one gesture into envelopes that follow `head`, all of one instant. */
export const stamp = (events: readonly EventData[], about: Stamp): readonly Envelope[] => {
  const timestamp = about.clock();
  const envelopes: Envelope[] = [];
  for (const event of events) {
    const event_id = about.ids();
    const root = envelopes[0]?.event_id ?? event_id;
    const fields = {
      event_id,
      aggregate_id: aggregateOf(event),
      correlation_id: root,
      causation_id: root,
      actor: about.actor,
      timestamp,
      schema_version: 1,
      ...(about.undoes !== undefined && { undoes: about.undoes }),
      payload: { [event.group]: { [event.name]: event.data as Json } },
    };
    envelopes.push(chained(fields, envelopes.at(-1)?.cid ?? about.head));
  }
  return envelopes;
};
