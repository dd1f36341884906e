import { checklist } from './checklist.ts';
import type { ConsoleCommand } from './define-console-command.ts';
import { diagrams } from './diagrams.ts';
import { fix } from './fix.ts';
import { generateNixosConfig } from './generate-nixos-config.ts';
import { helpOver } from './help.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { loadEvents } from './load-events.ts';
import { loadNetwork } from './load-network.ts';
import { print } from './print.ts';
import { redo } from './redo.ts';
import { show } from './show.ts';
import { undo } from './undo.ts';
import { validate } from './validate.ts';
import { validateSecurity } from './validate-security.ts';
import { waive } from './waive.ts';
import { writeConfig } from './write-config.ts';

const COMMANDS: readonly ConsoleCommand[] = [
  loadEvents,
  loadNetwork,
  list,
  show,
  validate,
  validateSecurity,
  checklist,
  fix,
  waive,
  generateNixosConfig,
  print,
  diagrams,
  writeConfig,
  history,
  undo,
  redo,
];

/** Every command of the console, in the order of its help. */
export const CONSOLE_COMMANDS: readonly ConsoleCommand[] = [...COMMANDS, helpOver(COMMANDS)];
