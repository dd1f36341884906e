import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { CommandMenuItem } from '../commands/command-menu-item.tsx';
import { HELP_COMMANDS } from '../commands/help.ts';

/** Tour, guide and shortcuts. */
export const HelpMenu = () => (
  <Menu position="bottom-end" width={260}>
    <Menu.Target>
      <Tooltip label="Help">
        <ActionIcon aria-label="Help">
          <CircleHelp size={18} />
        </ActionIcon>
      </Tooltip>
    </Menu.Target>
    <Menu.Dropdown>
      {HELP_COMMANDS.map((command) => (
        <CommandMenuItem key={command.id} command={command} />
      ))}
    </Menu.Dropdown>
  </Menu>
);
