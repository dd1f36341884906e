import * as z from 'zod';
import { defineEvent, type Inverse } from '../define-event.ts';
import { quote } from '../elements.ts';
import { ShortText, Text } from '../text.ts';
import { WORKSPACE_ID } from '../uuid5.ts';

/**
 * The drawing as it was after an event has a name from now on; an empty one takes it away. It
 * changes no drawing, so undo passes over it.
 */
export const versionNamed = defineEvent({
  group: 'Workspace',
  name: 'VersionNamed',
  schema: z.object({ event_id: Text, name: ShortText }),
  irreversible: true,
  aggregate: () => WORKSPACE_ID,
  check: () => null,
  evolve: () => {},
  invert: (): Inverse => [],
  describe: (_, { name }) =>
    name.trim() === '' ? 'Took the name from a version' : `Named a version ${quote(name)}`,
});
