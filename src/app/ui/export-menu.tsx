import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { type ExportChoice, useActions } from './actions.tsx';
import './export-menu.css';
import { useResolvedTheme } from './use-resolved-theme.ts';

const PICTURES = [
  { format: 'svg', title: 'Drawing as SVG', hint: 'Can be opened here again' },
  { format: 'png', title: 'Drawing as PNG', hint: 'For documents and chats' },
] as const;

const Item = (props: {
  readonly title: string;
  readonly hint: string;
  readonly act: () => Promise<void>;
}) => (
  <Menu.Item onClick={() => void props.act()}>
    <span className="menu-title">{props.title}</span>
    <span className="menu-hint">{props.hint}</span>
  </Menu.Item>
);

/** Takes the whole drawing along: as a link, a picture, or a file for another program. */
export const ExportMenu = () => {
  const actions = useActions();
  const theme = useResolvedTheme();
  const [choices, setChoices] = useState<readonly ExportChoice[]>([]);
  return (
    <Menu
      position="bottom-end"
      width={300}
      onOpen={() => void actions.exportChoices().then(setChoices)}
    >
      <Menu.Target>
        <Tooltip label="Export the drawing">
          <ActionIcon aria-label="Export the drawing">
            <Share2 size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className="export-menu">
        <Item
          title="Copy link"
          hint="The whole drawing is in it; no server sees it"
          act={actions.share}
        />
        {actions.hasFolders && (
          <Item
            title="Save into folder"
            hint="The bundle, beside what is there already"
            act={actions.saveFolder}
          />
        )}
        <Menu.Divider />
        <Menu.Label>Pictures</Menu.Label>
        {PICTURES.map(({ format, title, hint }) => (
          <Item
            key={format}
            title={title}
            hint={hint}
            act={() => actions.exportDrawing(format, theme)}
          />
        ))}
        {choices.length > 0 && <Menu.Label>Other programs</Menu.Label>}
        {choices.map(({ name, title, description }) => (
          <Item key={name} title={title} hint={description} act={() => actions.exportTo(name)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
