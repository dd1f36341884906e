import { Menu } from '@mantine/core';
import { CommandMenuItem } from '../commands/command-menu-item.tsx';
import { COMMAND_GROUPS, isEnabled, type MenuPlace } from '../commands/define-command.ts';
import { COMMANDS } from '../commands/index.ts';
import { useCommandContext } from '../commands/use-command-context.ts';

/** Where a context menu was opened, in pixels of the window, and on what. */
export interface OpenedMenu {
  readonly x: number;
  readonly y: number;
  readonly on: MenuPlace;
}

/** What can be done with what is under the pointer: the commands that name this place. */
export const ContextMenu = (props: { opened: OpenedMenu | null; onClose: () => void }) => {
  const context = useCommandContext();
  const { opened, onClose } = props;
  if (opened === null) return null;
  const groups = COMMAND_GROUPS.map((group) =>
    COMMANDS.filter(
      (command) =>
        command.group === group &&
        command.menus?.includes(opened.on) === true &&
        isEnabled(command, context),
    ),
  ).filter((commands) => commands.length > 0);
  return (
    <Menu
      key={`${opened.x} ${opened.y}`}
      opened
      onChange={(open) => !open && onClose()}
      position="bottom-start"
      offset={2}
      width={272}
      withinPortal={false}
      floatingStrategy="fixed"
      menuItemTabIndex={0}
    >
      <Menu.Target>
        <span
          className="context-menu-anchor"
          style={{ left: opened.x, top: opened.y }}
          aria-hidden="true"
        />
      </Menu.Target>
      <Menu.Dropdown className="context-menu">
        {groups.map((commands, index) => [
          index > 0 ? <Menu.Divider key={commands[0]?.group} /> : null,
          ...commands.map((command) => <CommandMenuItem key={command.id} command={command} />),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
};
