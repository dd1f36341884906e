import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  type InternalNode,
  useInternalNode,
} from '@xyflow/react';
import { memo, useState } from 'react';
import type { Rect } from '../../core/model/extent.ts';
import { routeOf } from '../../core/picture/route.ts';
import type { SceneEdge } from './scene.ts';

const rectOf = (node: InternalNode): Rect => ({
  ...node.internals.positionAbsolute,
  width: node.measured.width ?? 0,
  height: node.measured.height ?? 0,
});

/** A line between two elements; its label is seen on hover or when it is selected. */
export const ConnectionEdge = memo((props: EdgeProps<SceneEdge>) => {
  const { id, data, selected } = props;
  const source = useInternalNode(props.source);
  const target = useInternalNode(props.target);
  const [hovered, setHovered] = useState(false);
  if (source === undefined || target === undefined || data === undefined) return null;
  const { path, label: at } = routeOf(rectOf(source), rectOf(target));
  const marker =
    data.kind === 'depends_on'
      ? 'url(#arrow-closed)'
      : data.kind === 'publishes' || data.kind === 'subscribes'
        ? 'url(#arrow-open)'
        : undefined;
  const label = data.count > 1 ? `${data.count} connections` : data.label;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only repeats what selecting shows
    <g
      className="connection"
      data-kind={data.kind}
      data-selected={selected === true}
      data-faulty={data.faulty}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={16}
        {...(marker === undefined ? {} : { markerEnd: marker })}
      />
      {(selected || hovered) && (
        <EdgeLabelRenderer>
          <span
            className="connection-label"
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});
