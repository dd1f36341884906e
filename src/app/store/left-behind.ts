import type { Envelope } from '../../core/model/envelope.ts';
import type { Reader } from '../../core/ports.ts';
import { forget, remember, remembered } from './preferences.ts';
import type { Session } from './session.ts';

/*
 * A page that goes away does not live to see an append to the database end. What is not stored by
 * then is left where writing is at once, and taken up by whoever opens the drawing next.
 */

const nameOf = (drawing: string): string => `left.${drawing}`;

/** Saves a drawing's events, and forgets what was left of them as soon as they are stored. */
export const saveWhatIsLeft = async (drawing: string, session: Session | null): Promise<void> => {
  await session?.sync.flush();
  if (session?.sync.unsaved().length === 0) forget(nameOf(drawing));
};

/** Before a page goes away: leaves what is not stored yet, and tries to store it all the same. */
export const leaveBehind = async (drawing: string, session: Session | null): Promise<void> => {
  const events = session?.sync.unsaved() ?? [];
  if (events.length === 0) return;
  remember(nameOf(drawing), JSON.stringify({ events }));
  await saveWhatIsLeft(drawing, session);
};

/** The events that a page left when it went away; those that are stored by now may be among them. */
export const whatIsLeft = async (drawing: string, reader: Reader): Promise<readonly Envelope[]> => {
  const text = remembered(nameOf(drawing));
  if (text === null) return [];
  const read = await reader.journal(text);
  return read.ok ? read.value.journal.events : [];
};
