import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Check, CircleHelp } from 'lucide-react';
import { HELP_COMMANDS } from '../commands/help.ts';
import { useCommandContext } from '../commands/use-command-context.ts';
import { shortcut } from './keys.ts';

/** Tour, guide and shortcuts. */
export const HelpMenu = () => {
  const context = useCommandContext();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Tooltip label="Help">
          <ActionIcon aria-label="Help">
            <CircleHelp size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {HELP_COMMANDS.map(({ id, title, icon: Icon = CircleHelp, keys, checked, run }) => {
          const Mark = checked?.(context) ? Check : Icon;
          return (
            <Menu.Item
              key={id}
              leftSection={<Mark size={16} />}
              rightSection={keys?.[0] && <kbd className="keys">{shortcut(keys[0])}</kbd>}
              onClick={() => void run(context)}
            >
              {title}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
