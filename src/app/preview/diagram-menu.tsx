import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Copy, FileCode, Image, Share } from 'lucide-react';
import { diagramMarkdown } from '../../core/bundle/diagram-markdown.ts';
import type { DrawnDiagram } from '../../core/ports.ts';
import type { Diagram } from '../../core/projection.ts';
import { type PictureFormat, useActions } from '../ui/actions.tsx';
import { useResolvedTheme } from '../ui/use-resolved-theme.ts';
import { fileNameOf, standalone } from './standalone.ts';

/** Takes a diagram along: its text to the clipboard, its picture as a file. */
export const DiagramMenu = (props: {
  readonly diagram: Diagram;
  /** `null` while there is no picture of it. */
  readonly drawn: DrawnDiagram | null;
}) => {
  const { diagram, drawn } = props;
  const actions = useActions();
  const theme = useResolvedTheme();
  const save = (format: PictureFormat): void => {
    if (drawn !== null)
      void actions.savePicture(standalone(drawn.svg, diagram, theme), fileNameOf(diagram), format);
  };
  const entries = [
    {
      title: 'Copy Mermaid',
      Icon: Copy,
      act: () => void actions.copy(diagram.text, 'the Mermaid text'),
    },
    {
      title: 'Copy Markdown',
      Icon: FileCode,
      act: () => void actions.copy(diagramMarkdown(diagram), 'the diagram as Markdown'),
    },
    { title: 'Download SVG', Icon: Image, act: () => save('svg'), picture: true },
    { title: 'Download PNG', Icon: Image, act: () => save('png'), picture: true },
  ];
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <Tooltip label="Take the diagram along">
          <ActionIcon size={30} variant="default" aria-label="Take the diagram along">
            <Share size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ title, Icon, act, picture }) => (
          <Menu.Item
            key={title}
            leftSection={<Icon size={14} aria-hidden />}
            disabled={picture === true && drawn === null}
            onClick={act}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
