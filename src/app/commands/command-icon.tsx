import { ActionIcon, Tooltip } from '@mantine/core';
import { memo } from 'react';
import { shortcut } from '../ui/keys.ts';
import classes from './command-icon.module.css';
import type { PageCommand } from './define-command.ts';
import { useCommandContext } from './use-command-context.ts';

interface Props {
  readonly command: PageCommand;
  /** Of the icon, in pixels. */
  readonly size?: number;
  /** Whether it can be given now; it can still be focused, so that it can be read. */
  readonly off?: boolean;
  /** What it would do just now: `Rename the domain`. */
  readonly what?: string | null;
}

/** What a command does, and its shortcut, for a tooltip: `Undo: Rename the domain (Ctrl+Z)`. */
export const tipOf = ({ title, keys }: PageCommand, what: string | null = null): string => {
  const key = keys?.[0] === undefined ? '' : ` (${shortcut(keys[0])})`;
  return `${title}${what === null ? '' : `: ${what}`}${key}`;
};

/** A command as an icon with its title and shortcut. */
export const CommandIcon = memo(({ command, size = 18, off = false, what = null }: Props) => {
  const context = useCommandContext();
  const { title, icon: Icon } = command;
  return (
    <Tooltip label={tipOf(command, what)}>
      <ActionIcon
        className={classes.icon ?? ''}
        aria-label={title}
        aria-disabled={off}
        data-off={off}
        onClick={() => !off && void command.run(context)}
      >
        {Icon && <Icon size={size} />}
      </ActionIcon>
    </Tooltip>
  );
});
