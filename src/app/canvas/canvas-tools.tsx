import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel, useStore } from '@xyflow/react';
import { Lock } from 'lucide-react';
import { CommandIcon } from '../commands/command-icon.tsx';
import { tidyEverything } from '../commands/tidy.ts';
import { fitView, minimap, zoomIn, zoomOut } from '../commands/view.ts';
import { setFlag, useView } from '../store/view.ts';
import { useFixed } from './use-fixed.ts';

/** Zoom, fit, the small map and tidying, at the canvas's lower left; a lock while it is locked. */
export const CanvasTools = () => {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const locked = useView((state) => state.locked);
  const fixed = useFixed();
  return (
    <Panel position="bottom-left" className="canvas-tools">
      {[zoomOut, zoomIn, fitView, minimap].map((command) => (
        <CommandIcon key={command.id} command={command} size={16} />
      ))}
      <CommandIcon command={tidyEverything} size={16} off={fixed} />
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
