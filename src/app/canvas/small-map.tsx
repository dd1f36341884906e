import { MiniMap } from '@xyflow/react';
import { useView } from '../store/view.ts';
import type { SceneNode } from './scene.ts';

const SIZE = { width: 168, height: 112 };

const classOf = ({ type }: SceneNode): string => `small-map-${type}`;

/** The whole drawing in small, to see and to move where the canvas looks. */
export const SmallMap = () => {
  const shown = useView((state) => state.minimap);
  if (!shown) return null;
  return (
    <MiniMap<SceneNode>
      className="small-map"
      ariaLabel="Small map"
      position="bottom-right"
      style={SIZE}
      pannable
      zoomable
      nodeClassName={classOf}
      nodeBorderRadius={6}
    />
  );
};
