import { ADD_COMMANDS } from './add.ts';
import { ARRANGE_COMMANDS } from './arrange.ts';
import type { PageCommand } from './define-command.ts';
import { DOMAIN_COMMANDS } from './domain.ts';
import { DRAWING_COMMANDS } from './drawings.ts';
import { EDGE_COMMANDS } from './edge.ts';
import { EDIT_COMMANDS } from './edit.ts';
import { FILE_COMMANDS } from './file.ts';
import { FOCUS_COMMANDS } from './focus.ts';
import { HELP_COMMANDS } from './help.ts';
import { HISTORY_COMMANDS, VERSION_COMMANDS } from './history.ts';
import { TIDY_COMMANDS } from './tidy.ts';
import { VIEW_COMMANDS } from './view.ts';

/** Everything that can be done on the page; of two that hear the same keys the first wins. */
export const COMMANDS: readonly PageCommand[] = [
  ...HISTORY_COMMANDS,
  ...EDIT_COMMANDS,
  ...EDGE_COMMANDS,
  ...DOMAIN_COMMANDS,
  ...TIDY_COMMANDS,
  ...ARRANGE_COMMANDS,
  ...FOCUS_COMMANDS,
  ...VIEW_COMMANDS,
  ...VERSION_COMMANDS,
  ...ADD_COMMANDS,
  ...FILE_COMMANDS,
  ...DRAWING_COMMANDS,
  ...HELP_COMMANDS,
];
