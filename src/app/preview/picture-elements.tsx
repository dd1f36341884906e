import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { label } from '../../core/model/elements.ts';
import type { Area } from '../../core/ports.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { nearest } from './nearest.ts';
import classes from './picture-elements.module.css';

interface Props {
  /** Containers before their contents. */
  readonly areas: readonly Area[];
  /** Elements of the drawing by what stands for them in the picture. */
  readonly elements: ReadonlyMap<string, string>;
  readonly scale: number;
}

/** Brings what is selected elsewhere into view. */
const useReveal = (selection: ReadonlySet<string>) => {
  const group = useRef<HTMLDivElement>(null);
  const own = useRef('');
  useEffect(() => {
    const [first] = selection;
    if (first === undefined || own.current === first) return;
    group.current
      ?.querySelector('[aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selection]);
  return { group, own };
};

/**
 * The elements of a picture as buttons over it: the picture itself can neither be clicked nor run
 * anything. Arrow keys lead from one to the next.
 */
export const PictureElements = memo(({ areas, elements, scale }: Props) => {
  const store = useAppStore();
  const selection = useApp((state) => state.selection);
  const graph = useApp((state) => state.shown.graph);
  const { group, own } = useReveal(selection);
  const known = useMemo(
    () =>
      areas.flatMap((area) => {
        const id = elements.get(area.node);
        return id === undefined ? [] : [{ area, id }];
      }),
    [areas, elements],
  );
  const [focused, setFocused] = useState<Area | null>(null);
  const current = known.some(({ area }) => area === focused) ? focused : known[0]?.area;

  const select = (id: string, more: boolean): void => {
    own.current = id;
    const kept = more ? [...selection].filter((other) => other !== id) : [];
    store.getState().reveal(more && selection.has(id) ? kept : [...kept, id]);
  };
  const onKeyDown = (event: KeyboardEvent, from: Area): void => {
    const next = nearest(
      known.map(({ area }) => area),
      from,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    const index = known.findIndex(({ area }) => area === next);
    group.current?.querySelectorAll('button')[index]?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div ref={group} role="group" aria-label="Elements of the picture" className={classes.elements}>
      {known.map(({ area, id }, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: an element may stand in several places
          key={index}
          type="button"
          className={classes.element}
          aria-label={label(graph, id)}
          aria-pressed={selection.has(id)}
          tabIndex={area === current ? 0 : -1}
          style={{
            left: area.x * scale,
            top: area.y * scale,
            width: area.width * scale,
            height: area.height * scale,
          }}
          onFocus={() => setFocused(area)}
          onKeyDown={(event) => onKeyDown(event, area)}
          onClick={(event) => select(id, event.shiftKey || event.ctrlKey || event.metaKey)}
        />
      ))}
    </div>
  );
});
