import { ActionIcon, Alert, Skeleton, Tooltip } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import classes from './diagram-picture.module.css';
import { pictureSize } from './picture-document.ts';
import { PictureFrames } from './picture-frames.tsx';
import { usePan } from './use-pan.ts';
import type { Picture } from './use-picture.ts';
import { scaleOf, type Zoom, zoomed } from './zoom.ts';

const ZoomButton = (props: {
  readonly label: string;
  readonly icon: typeof Plus;
  readonly onClick: () => void;
}) => (
  <Tooltip label={props.label} openDelay={400}>
    <ActionIcon variant="default" size="md" aria-label={props.label} onClick={props.onClick}>
      <props.icon size={14} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

/** A picture to look at closely. When it cannot be drawn, the last good one stays, and why. */
export const DiagramPicture = (props: {
  readonly picture: Picture;
  readonly title: string;
  readonly theme: 'light' | 'dark';
}) => {
  const { svg, problem, busy } = props.picture;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width: paneWidth } = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(scroller, measured);
  const size = pictureSize(svg ?? '');
  const scale = scaleOf(zoom, size, paneWidth);
  const step = (direction: 1 | -1): void => setZoom(zoomed(scale, direction));
  const pan = usePan(scroller, step);
  return (
    <div className={classes.picture} aria-busy={busy}>
      <section
        ref={ref}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={`${props.title}: picture`}
        {...pan}
      >
        {svg === null ? (
          problem === null && <Skeleton className={classes.skeleton} aria-hidden />
        ) : (
          <div
            className={classes.sheet}
            style={{ width: size.width * scale, height: size.height * scale }}
            data-stale={problem !== null || undefined}
          >
            <PictureFrames svg={svg} theme={props.theme} title={props.title} />
          </div>
        )}
      </section>
      <div className={classes.zoom}>
        <ZoomButton label="Enlarge picture" icon={Plus} onClick={() => step(1)} />
        <ZoomButton label="Shrink picture" icon={Minus} onClick={() => step(-1)} />
        <ZoomButton label="Fit picture" icon={Maximize} onClick={() => setZoom('fit')} />
      </div>
      {problem !== null && (
        <Alert color="red" className={classes.problem} title="This diagram cannot be drawn">
          <p className={classes.message}>{problem.message}</p>
          <p className={classes.message}>{problem.remedy}</p>
        </Alert>
      )}
    </div>
  );
};
