import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Image } from 'lucide-react';
import { useActions } from './actions.tsx';
import { useResolvedTheme } from './use-resolved-theme.ts';

/** Takes the whole drawing along as a picture. */
export const ExportMenu = () => {
  const actions = useActions();
  const theme = useResolvedTheme();
  const items = [
    { format: 'svg', title: 'Drawing as SVG', hint: 'Can be opened here again' },
    { format: 'png', title: 'Drawing as PNG', hint: 'For documents and chats' },
  ] as const;
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <Tooltip label="Export the drawing">
          <ActionIcon aria-label="Export the drawing">
            <Image size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ format, title, hint }) => (
          <Menu.Item key={format} onClick={() => void actions.exportDrawing(format, theme)}>
            <span className="menu-title">{title}</span>
            <span className="menu-hint">{hint}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
