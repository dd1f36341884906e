import { canonical } from './canonical.ts';
import type { Envelope } from './envelope.ts';
import { aggregateIn, groupOf, readPayload } from './event-data.ts';
import { isMembers, type Members } from './unchecked.ts';
import { FLAKEGRAPH_NAMESPACE, uuid5 } from './uuid5.ts';

/** An envelope before it has its place in the chain. */
export type Unchained = Omit<Envelope, 'cid' | 'previous_cid'> & {
  readonly cid?: string;
  readonly previous_cid?: string | null;
};

/** What a reader says about what it mended: the sentence, once per kind. */
export type Note = (sentence: string) => void;

/**
 * The payload in any of its forms as `{"<Group>": {"<Event>": ...}}`: bare (`{"DomainCreated":
 * ...}`) and with the group beside it (`{"type": "Domain", "DomainCreated": ...}`). What is none
 * of them stays as it is, and will be kept as unknown.
 */
const normalPayload = (payload: Members): Members => {
  const { type, ...rest } = payload;
  const names = Object.keys(rest);
  const name = names[0];
  if (name === undefined || names.length !== 1) return payload;
  if (typeof type === 'string') return { [type]: rest };
  const group = groupOf(name);
  if (group !== undefined) return { [group]: rest };
  return payload;
};

/**
 * The envelope of an event that has its parts side by side: `{"event_type", "aggregate_type",
 * "data", "metadata"}`.
 */
const flat = (members: Members): Members | null => {
  const { event_type, aggregate_type, data, metadata, ...rest } = members;
  const name = text(event_type);
  if (name === null || !isMembers(data)) return null;
  const group = groupOf(name) ?? text(aggregate_type) ?? 'Unknown';
  const { correlation_id, causation_id, source, ...others } = isMembers(metadata) ? metadata : {};
  return {
    actor: source,
    ...(Object.keys(others).length > 0 && { metadata: others }),
    ...rest,
    ...{ correlation_id, causation_id },
    payload: { [group]: { [name]: data } },
  };
};

/** An event without an envelope: `{"DomainCreated": ...}` or `{"Domain": {"DomainCreated": ...}}`. */
const bare = (members: Members): Members | null => {
  const entries = Object.entries(members);
  const [name, inner] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined || !isMembers(inner)) return null;
  const payload = normalPayload(members);
  const isTagged = /^[A-Z][A-Za-z0-9]*$/.test(name);
  if (
    payload !== members ||
    (isTagged && readPayload(members) && isMembers(Object.values(inner)[0]))
  )
    return { payload };
  return isTagged ? { payload: { Unknown: members } } : null;
};

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/**
 * One event of a journal with all that an envelope needs. What is missing is made up, always in
 * the same way; `null` when it is no event at all.
 *
 * @param index its place in the journal, from 0
 * @param time of an event that has none
 */
export const readEvent = (
  value: unknown,
  index: number,
  time: string,
  note: Note,
): Unchained | null => {
  if (!isMembers(value)) return null;
  const members = isMembers(value.payload) ? value : (flat(value) ?? bare(value));
  if (!members || !isMembers(members.payload)) return null;
  const signed = text(members.cid) !== null;
  const payload = signed ? members.payload : normalPayload(members.payload);
  const missing = (name: string, instead: string): string => {
    note(`had no ${name}: ${instead}`);
    return instead;
  };
  const event_id =
    text(members.event_id) ??
    derived('id', uuid5(FLAKEGRAPH_NAMESPACE, canonical([index, payload])), note);
  const { cid, previous_cid, undoes, ...extra } = members;
  return {
    ...extra,
    event_id,
    aggregate_id: text(members.aggregate_id) ?? aggregateIn(payload) ?? event_id,
    correlation_id: text(members.correlation_id) ?? event_id,
    causation_id: text(members.causation_id) ?? event_id,
    actor: text(members.actor) ?? missing('actor', 'unknown'),
    timestamp: text(members.timestamp) ?? missing('time', timeIn(payload) ?? time),
    schema_version: Number.isSafeInteger(members.schema_version)
      ? Number(members.schema_version)
      : 1,
    ...(text(undoes) !== null && { undoes: String(undoes) }),
    ...(text(cid) !== null && {
      cid: String(cid),
      previous_cid: text(previous_cid),
    }),
    payload: payload as Envelope['payload'],
  };
};

const derived = (name: string, id: string, note: Note): string => {
  note(`had no ${name}: one was made from their content`);
  return id;
};

/** Some tools write the time into the payload. */
const timeIn = (payload: Members): string | null => {
  const event = readPayload(payload);
  return event && isMembers(event.data) ? text(event.data.timestamp) : null;
};
