import { useEffect, useRef, useState } from 'react';
import classes from './diagram-picture.module.css';
import { pictureDocument } from './picture-document.ts';

interface Shown {
  readonly key: number;
  readonly document: string;
}

/**
 * Shows SVG in a frame of an origin of its own, whose policy lets it do nothing at all. A new picture loads behind the old one, so that
 * nothing flashes between them.
 */
export const PictureFrames = (props: {
  readonly svg: string;
  readonly theme: 'light' | 'dark';
  readonly title: string;
}) => {
  const next = pictureDocument(props.svg, props.theme);
  const count = useRef(0);
  const [frames, setFrames] = useState<readonly Shown[]>([{ key: 0, document: next }]);

  useEffect(() => {
    setFrames((shown) =>
      shown.at(-1)?.document === next
        ? shown
        : [...shown.slice(0, 1), { key: ++count.current, document: next }],
    );
  }, [next]);

  const onLoad = (key: number): void =>
    setFrames((shown) => (shown.at(-1)?.key === key ? shown.slice(-1) : shown));

  return frames.map(({ key, document }, index) => (
    <iframe
      key={key}
      // Its policy allows no script. A frame that could never have any would hang accessibility checkers.
      sandbox="allow-scripts"
      srcDoc={document}
      title={props.title}
      tabIndex={-1}
      aria-hidden={index < frames.length - 1}
      className={classes.frame}
      onLoad={() => onLoad(key)}
    />
  ));
};
