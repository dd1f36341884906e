import { Handle } from '@xyflow/react';
import { memo } from 'react';
import { SIDES } from './handles.ts';

/** Four handles, one on each side, seen on hover and focus. */
export const SideHandles = memo(() =>
  SIDES.map(({ id, position }) => (
    <Handle key={id} id={id} type="source" position={position} className="side-handle" />
  )),
);
