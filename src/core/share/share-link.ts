import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as z from 'zod';
import { canonical } from '../model/canonical.ts';
import { headOf } from '../model/chain.ts';
import type { Document } from '../model/document.ts';
import type { Envelope } from '../model/envelope.ts';
import { parseJson } from '../model/json-text.ts';
import { EMPTY_LAYOUT, type Layout } from '../model/layout.ts';
import { readJournal } from '../model/read-journal.ts';
import { readLayout } from '../model/read-layout.ts';
import { err, ok, type Problem, type Result } from '../result.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { isShared, SHARED } from './is-shared.ts';

/** How the fragment of a link begins; the digit is the version of what follows. */
const BEGINNING = `${SHARED}1.`;

/** Longest fragment: what every browser and most chats let through whole. */
const LONGEST = 32_000;

/** A drawing that came with a link. */
export interface SharedDrawing {
  readonly events: readonly Envelope[];
  readonly layout: Layout;
  /** What was odd and harmless. */
  readonly notes: readonly string[];
}

const Payload = z.object({
  /** Of the journal, so that damage shows. */
  head: z.string().nullable(),
  events: z.array(z.unknown()),
  layout: z.unknown(),
});

/** The events without what follows from them, when it does follow. */
const lean = (events: readonly Envelope[]): readonly unknown[] => {
  const bare = events.map(({ cid: _, previous_cid: __, ...event }) => event);
  const again = readJournal(JSON.stringify({ events: bare }));
  const same = again.ok && canonical(again.value.journal.events) === canonical(events);
  return same ? bare : events;
};

/**
 * The fragment of an address that holds the whole drawing: `#drawing=…`. Browsers never send it to
 * a server. Code: `link-too-long`.
 */
export const shareFragment = ({ journal, layout }: Document): Result<string, Problem> => {
  const payload = { head: headOf(journal), events: lean(journal.events), layout };
  const bytes = deflateSync(strToU8(JSON.stringify(payload)), { level: 9 });
  const fragment = `${BEGINNING}${toBase64url(bytes)}`;
  if (fragment.length <= LONGEST) return ok(fragment);
  return err({
    code: 'link-too-long',
    message: `The drawing is too large for a link: it would have ${fragment.length} characters, and at most ${LONGEST} pass everywhere.`,
    remedy: 'Download the bundle and send that file: it opens here as the drawing.',
  });
};

const damaged = (what: string): Result<never, Problem> =>
  err({
    code: 'link-damaged',
    message: `The link's drawing cannot be read: ${what}.`,
    remedy: 'Copy the whole link again, or ask for the bundle as a file.',
  });

const inflated = (bytes: Uint8Array): string | null => {
  try {
    return strFromU8(inflateSync(bytes));
  } catch {
    return null;
  }
};

/**
 * The drawing in a fragment. Codes: `link-damaged`, `link-too-new`, and those of the journal.
 */
export const readFragment = (fragment: string): Result<SharedDrawing, Problem> => {
  if (!fragment.startsWith(BEGINNING))
    return isShared(fragment) && /^\d+\./.test(fragment.slice(SHARED.length))
      ? err({
          code: 'link-too-new',
          message: 'The link was made by another version of Flakegraph.',
          remedy: 'Reload the page to have its newest version, then open the link again.',
        })
      : damaged('its beginning is missing');
  // What is longer was not made here, and might grow beyond measure.
  if (fragment.length > LONGEST) return damaged('it is longer than any link that is made here');
  const bytes = fromBase64url(fragment.slice(BEGINNING.length));
  if (bytes === null) return damaged('it has characters that do not belong there');
  const text = inflated(bytes);
  const parsed = text === null ? null : parseJson(text);
  const payload = parsed?.ok ? Payload.safeParse(parsed.value) : null;
  if (!payload?.success) return damaged('a part of it is missing or was changed');
  const { head, events, layout } = payload.data;
  const read = readJournal(JSON.stringify({ events }));
  if (!read.ok) return read;
  if (headOf(read.value.journal) !== head) return damaged('a part of it was changed');
  const places = readLayout(JSON.stringify(layout ?? null));
  return ok({
    events: read.value.journal.events,
    layout: places.ok ? places.value : EMPTY_LAYOUT,
    notes: read.value.notes,
  });
};
