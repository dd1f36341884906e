import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel, useStore } from '@xyflow/react';
import { Lock } from 'lucide-react';
import { CommandIcon } from '../commands/command-icon.tsx';
import { fitView, minimap, zoomIn, zoomOut } from '../commands/view.ts';
import { setFlag, useView } from '../store/view.ts';

/** Zoom, fit and the small map, at the canvas's lower left; a lock while the layout is locked. */
export const CanvasTools = () => {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const locked = useView((state) => state.locked);
  return (
    <Panel position="bottom-left" className="canvas-tools">
      {[zoomOut, zoomIn, fitView, minimap].map((command) => (
        <CommandIcon key={command.id} command={command} size={16} />
      ))}
      <span className="canvas-zoom">{zoom} %</span>
      {locked && (
        <Tooltip label="The layout is locked: press to unlock">
          <ActionIcon aria-label="Unlock the layout" onClick={() => setFlag('locked', false)}>
            <Lock size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </Panel>
  );
};
