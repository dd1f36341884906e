import * as z from 'zod';
import { defineEvent, type Inverse } from '../define-event.ts';
import { quote } from '../elements.ts';
import { Text } from '../text.ts';
import { WORKSPACE_ID } from '../uuid5.ts';

/**
 * The payloads of earlier events were rewritten, and their chain with them: the one exception to
 * a journal that only grows. It cannot be undone.
 */
export const journalRewritten = defineEvent({
  group: 'Workspace',
  name: 'JournalRewritten',
  schema: z.object({ previous_head: Text, reason: Text }),
  irreversible: true,
  aggregate: () => WORKSPACE_ID,
  check: () => null,
  evolve: () => {},
  invert: (): Inverse => [],
  describe: (_, { reason }) => `Rewrote the journal: ${quote(reason)}`,
});
