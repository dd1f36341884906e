import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import { shortcut } from '../ui/keys.ts';
import type { PageCommand } from './define-command.ts';
import { useCommandContext } from './use-command-context.ts';

const ICON = 15;

/** A command as a line of a menu, with its shortcut, and a tick while it is on. */
export const CommandMenuItem = ({ command }: { readonly command: PageCommand }) => {
  const context = useCommandContext();
  const { title, icon, keys, checked, run } = command;
  const Mark = checked?.(context) ? Check : icon;
  return (
    <Menu.Item
      leftSection={Mark ? <Mark size={ICON} /> : <span style={{ display: 'block', width: ICON }} />}
      rightSection={keys?.[0] && <kbd className="keys">{shortcut(keys[0])}</kbd>}
      onClick={() => void run(context)}
    >
      {title}
    </Menu.Item>
  );
};
