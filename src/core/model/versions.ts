import type { Journal } from './envelope.ts';
import { eventOf } from './event-data.ts';

/** The names that versions have, by the event after which the drawing was so. */
export const versionsOf = (journal: Journal): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const envelope of journal.events) {
    const event = eventOf(envelope);
    if (!event.ok || event.value.name !== 'VersionNamed') continue;
    const { event_id, name } = event.value.data;
    if (name.trim() === '') names.delete(event_id);
    else names.set(event_id, name.trim());
  }
  return names;
};
