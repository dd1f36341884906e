import { type NodeHandle, Position } from '@xyflow/react';
import type { Size } from '../../core/model/extent.ts';

/** The sides at which connections start and end. */
export const SIDES = [
  { id: 'top', position: Position.Top },
  { id: 'right', position: Position.Right },
  { id: 'bottom', position: Position.Bottom },
  { id: 'left', position: Position.Left },
] as const;

const HANDLE = 12;

const at = (position: Position, { width, height }: Size): { x: number; y: number } => {
  const x = width / 2 - HANDLE / 2;
  const y = height / 2 - HANDLE / 2;
  if (position === Position.Top) return { x, y: -HANDLE / 2 };
  if (position === Position.Bottom) return { x, y: height - HANDLE / 2 };
  if (position === Position.Left) return { x: -HANDLE / 2, y };
  return { x: width - HANDLE / 2, y };
};

/** Where a node's handles are: known beforehand, nothing has to be measured. */
export const handlesOf = (size: Size): NodeHandle[] =>
  SIDES.map(({ id, position }) => ({
    id,
    type: 'source',
    position,
    width: HANDLE,
    height: HANDLE,
    ...at(position, size),
  }));
