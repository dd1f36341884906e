import { ViewportPortal } from '@xyflow/react';
import type { Guide } from '../../core/model/guides.ts';

const styleOf = ({ axis, at, from, to }: Guide) =>
  axis === 'x'
    ? { transform: `translate(${at}px, ${from}px)`, height: to - from }
    : { transform: `translate(${from}px, ${at}px)`, width: to - from };

/** The lines on which a dragged element lies with its neighbours. */
export const Guides = ({ guides }: { guides: readonly Guide[] }) =>
  guides.length === 0 ? null : (
    <ViewportPortal>
      {guides.map((guide) => (
        <span
          key={`${guide.axis} ${guide.at}`}
          className="guide"
          data-axis={guide.axis}
          style={styleOf(guide)}
        />
      ))}
    </ViewportPortal>
  );
