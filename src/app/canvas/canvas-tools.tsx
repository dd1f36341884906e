import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useFit } from './use-viewport.ts';

/** Zoom and fit, at the canvas's lower left. */
export const CanvasTools = () => {
  const flow = useReactFlow();
  const fit = useFit();
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const tools = [
    { label: 'Zoom out', Icon: Minus, act: () => flow.zoomOut({ duration: 120 }) },
    { label: 'Zoom in', Icon: Plus, act: () => flow.zoomIn({ duration: 120 }) },
    { label: 'Fit view', Icon: Maximize, act: () => fit() },
  ];
  return (
    <Panel position="bottom-left" className="canvas-tools">
      {tools.map(({ label, Icon, act }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon aria-label={label} onClick={() => void act()}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      ))}
      <span className="canvas-zoom">{zoom} %</span>
    </Panel>
  );
};
