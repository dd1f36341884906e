import type { LucideIcon } from 'lucide-react';
import type { AppStore } from '../store/use-store.tsx';
import type { Actions } from '../ui/actions.tsx';

/** What a command works on. */
export interface CommandContext {
  readonly store: AppStore;
  readonly actions: Actions;
}

export const COMMAND_GROUPS = [
  'Add',
  'Edit',
  'Connect',
  'Arrange',
  'Find',
  'View',
  'History',
  'File',
  'Help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What a context menu was opened on; `many` for several elements. */
export type MenuPlace =
  | 'canvas'
  | 'domain'
  | 'service'
  | 'host'
  | 'person'
  | 'edge'
  | 'note'
  | 'many';

/** Where the keyboard must be for a shortcut: anywhere, anywhere but in code, or on no field. */
export type Hearing = 'everywhere' | 'outside-code' | 'canvas';

/** One thing that can be done on the page: toolbar, menus, palette and shortcuts read it here. */
export interface PageCommand {
  readonly id: string;
  /** A verb first. */
  readonly title: string;
  /** More about it in a few words, for the finder. */
  readonly about?: string;
  readonly group: CommandGroup;
  readonly icon?: LucideIcon;
  /** The shortcut that is shown, then others that do the same: `Shift+Mod+Z`. */
  readonly keys?: readonly string[];
  readonly hears?: Hearing;
  /** Whether the browser itself turns the keys into an event, as it does for the clipboard. */
  readonly native?: boolean;
  /** Context menus that hold it. */
  readonly menus?: readonly MenuPlace[];
  /** Only keys: neither palette nor menus show it. */
  readonly keysOnly?: boolean;
  /** Of what is on or off: which of both. */
  readonly checked?: (context: CommandContext) => boolean;
  /** Whether it changes the drawing: an earlier version that is looked at stays what it was. */
  readonly changes?: boolean;
  /** Left out: always. */
  readonly enabled?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}

/** Checks the shape of a command where it is written. */
export const defineCommand = (command: PageCommand): PageCommand => command;

/** A command that changes the drawing. */
export const defineChange = (command: PageCommand): PageCommand => ({ ...command, changes: true });

/** Whether a command would change the drawing while an earlier version is looked at. */
export const isBarred = ({ changes }: PageCommand, { store }: CommandContext): boolean =>
  changes === true && store.getState().visit !== null;

/** Whether a command can be given now. */
export const isEnabled = (command: PageCommand, context: CommandContext): boolean =>
  !isBarred(command, context) && (command.enabled?.(context) ?? true);
