import { ActionIcon, Alert, Skeleton, Tooltip } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useRef } from 'react';
import type { Diagram } from '../../core/projection.ts';
import { StillWorking } from '../ui/still-working.tsx';
import classes from './diagram-picture.module.css';
import { pictureSize } from './picture-document.ts';
import { PictureElements } from './picture-elements.tsx';
import { PictureFrames } from './picture-frames.tsx';
import { useGestures } from './use-gestures.ts';
import type { ComingPicture } from './use-picture.ts';
import { useZoom } from './use-zoom.ts';

const ZoomButton = (props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: typeof Plus;
  readonly onClick: () => void;
}) => (
  <Tooltip label={`${props.label} (${props.keys})`} position="left">
    <ActionIcon variant="default" size="md" aria-label={props.label} onClick={props.onClick}>
      <props.icon size={14} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

/** A picture to look at closely. When it cannot be drawn, the last good one stays, and why. */
export const DiagramPicture = (props: {
  readonly picture: ComingPicture;
  readonly diagram: Diagram;
  readonly theme: 'light' | 'dark';
}) => {
  const { drawn, problem, busy, cancel } = props.picture;
  const { title } = props.diagram;
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(scroller, measured);
  const size = pictureSize(drawn?.svg ?? '');
  const zooming = useZoom(scroller, sheet, size, { width, height });
  const { scale, step, fit } = zooming;
  const gestures = useGestures(scroller, zooming);
  return (
    <div className={classes.picture} aria-busy={busy}>
      <section
        ref={ref}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={`${title}: picture`}
        {...gestures}
      >
        {drawn === null ? (
          problem === null && <Skeleton className={classes.skeleton} aria-hidden />
        ) : (
          <div
            ref={sheet}
            className={classes.sheet}
            style={{ width: size.width * scale, height: size.height * scale }}
            data-stale={problem !== null || undefined}
          >
            <PictureFrames svg={drawn.svg} theme={props.theme} title={title} />
            <PictureElements areas={drawn.areas} elements={drawn.elements} scale={scale} />
          </div>
        )}
      </section>
      <div className={classes.zoom}>
        <ZoomButton label="Enlarge picture" keys="+" icon={Plus} onClick={() => step(1)} />
        <ZoomButton label="Shrink picture" keys="-" icon={Minus} onClick={() => step(-1)} />
        <ZoomButton label="Fit picture" keys="0" icon={Maximize} onClick={fit} />
      </div>
      {busy && (
        <div className={classes.still}>
          <StillWorking what="Drawing the diagram" cancel={cancel} />
        </div>
      )}
      {problem !== null && !busy && (
        <Alert color="red" className={classes.problem} title="This diagram cannot be drawn">
          <p className={classes.message}>{problem.message}</p>
          <p className={classes.message}>{problem.remedy}</p>
        </Alert>
      )}
    </div>
  );
};
