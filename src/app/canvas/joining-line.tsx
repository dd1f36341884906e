import { ViewportPortal } from '@xyflow/react';
import { routeOf } from '../../core/picture/route.ts';
import type { Joining } from './use-keyboard.ts';

/** The connection that is being drawn by keyboard. */
export const JoiningLine = ({ joining }: { joining: Joining | null }) => {
  const from = joining?.candidates.get(joining.from);
  const to = joining?.to == null ? undefined : joining.candidates.get(joining.to);
  if (from === undefined) return null;
  return (
    <ViewportPortal>
      {to !== undefined && (
        <svg className="joining" aria-hidden="true">
          <path d={routeOf(from, to).path} markerEnd="url(#arrow-closed)" />
        </svg>
      )}
      <span
        className="joining-target"
        style={{
          transform: `translate(${(to ?? from).x}px, ${(to ?? from).y}px)`,
          width: (to ?? from).width,
          height: (to ?? from).height,
        }}
      />
    </ViewportPortal>
  );
};
