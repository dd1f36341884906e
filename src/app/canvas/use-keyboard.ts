import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { label, short } from '../../core/model/elements.ts';
import type { Rect } from '../../core/model/extent.ts';
import { noteOf } from '../../core/model/notes.ts';
import { type Direction, towards } from '../../core/model/towards.ts';
import { placesOf } from '../../core/picture/places.ts';
import { connect } from '../store/connect.ts';
import { mayChange } from '../store/may-change.ts';
import { useAppStore } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';
import { drawnOf } from '../store/visit.ts';
import { showNode } from './show-node.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A connection that is being drawn by keyboard. */
export interface Joining {
  readonly from: string;
  readonly to: string | null;
  readonly candidates: ReadonlyMap<string, Rect>;
}

const nodeOf = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null)
    : null;

/** The upper left: where reading begins. */
const firstOf = (rects: ReadonlyMap<string, Rect>): string | null =>
  [...rects].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)[0]?.[0] ?? null;

/**
 * The canvas by keyboard: one stop of the Tab key, arrows from element to element, Enter to the
 * inspector, Space to select, C to connect.
 */
export const useKeyboard = () => {
  const store = useAppStore();
  const flow = useReactFlow();
  const current = useRef<string | null>(null);
  const [inside, setInside] = useState(false);
  const [joining, setJoining] = useState<Joining | null>(null);

  const say = useCallback((announcement: string) => store.setState({ announcement }), [store]);

  const focus = useCallback(
    (id: string) => {
      current.current = id;
      showNode(flow, id);
    },
    [flow],
  );

  // Who leaves the inspector comes back to the element that it was about.
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const [last, another] = before.selection;
        if (now.selection.size > 0 || last === undefined || another !== undefined) return;
        if (document.activeElement?.closest('.inspector')) focus(last);
      }),
    [store, focus],
  );

  const join = useCallback(
    (from: string) => {
      if (!mayChange(store)) return;
      const { document } = store.getState();
      const candidates = new Map(
        [...placesOf(document).rects].filter(
          ([id]) => id === from || connect(document.graph, from, id, store.ports.ids).ok,
        ),
      );
      if (candidates.size < 2)
        return say(`There is nothing to which ${label(document.graph, from)} can be connected.`);
      focus(from);
      setJoining({ from, to: null, candidates });
      say(
        `Connecting ${label(document.graph, from)}: arrows choose, Enter connects, Escape cancels.`,
      );
    },
    [store, focus, say],
  );

  const onJoinKey = useCallback(
    (joined: Joining, key: string): boolean => {
      const { document, run, notify } = store.getState();
      const direction = ARROWS[key];
      if (direction !== undefined) {
        const to = towards(joined.candidates, joined.to ?? joined.from, direction);
        if (to === null || to === joined.from) return true;
        setJoining({ ...joined, to });
        showNode(flow, to, false);
        say(`To ${label(document.graph, to)}.`);
        return true;
      }
      if (key === 'Escape') {
        setJoining(null);
        say('Not connected.');
        return true;
      }
      if (key !== 'Enter' || joined.to === null) return false;
      setJoining(null);
      const meant = connect(document.graph, joined.from, joined.to, store.ports.ids);
      if (!meant.ok) {
        notify(meant.error);
        return true;
      }
      if (run(meant.value).ok)
        say(
          `Connected ${short(document.graph, joined.from)} to ${short(document.graph, joined.to)}.`,
        );
      return true;
    },
    [store, flow, say],
  );

  const onNodeKey = useCallback(
    (id: string, event: React.KeyboardEvent): boolean => {
      const { document, selection, select } = store.getState();
      const direction = ARROWS[event.key];
      if (direction !== undefined) {
        // What is selected is moved by arrows, except with Alt.
        if ((selection.size > 0 && !event.altKey) || event.shiftKey) return false;
        const next = towards(placesOf(drawnOf(store.getState())).rects, id, direction);
        if (next === null) return true;
        focus(next);
        if (selection.size > 0) select([next]);
        return true;
      }
      if (event.altKey || event.ctrlKey || event.metaKey) return false;
      if (event.key === 'Enter') {
        select([id]);
        if (!mayChange(store)) return true;
        if (noteOf(document.graph, document.layout, id) !== null) useView.setState({ naming: id });
        else store.setState({ renaming: { id } });
        return true;
      }
      if (event.key === ' ') {
        const more = event.shiftKey ? [...selection] : [];
        select(selection.has(id) ? more.filter((one) => one !== id) : [...more, id]);
        return true;
      }
      if (event.key === 'F2' && !selection.has(id)) {
        select([id]);
        if (mayChange(store)) useView.setState({ naming: id });
        return true;
      }
      if (event.key !== 'c') return false;
      join(id);
      return true;
    },
    [store, focus, join],
  );

  const handlers = useMemo(
    () => ({
      tabIndex: inside ? -1 : 0,
      onFocus: (event: React.FocusEvent<HTMLDivElement>) => {
        const id = nodeOf(event.target);
        if (id !== null) {
          current.current = id;
          setInside(true);
          return;
        }
        if (event.target !== event.currentTarget || !event.target.matches(':focus-visible')) return;
        const { rects } = placesOf(drawnOf(store.getState()));
        const before = current.current;
        const start = before !== null && rects.has(before) ? before : firstOf(rects);
        if (start !== null) focus(start);
      },
      onBlur: (event: React.FocusEvent<HTMLDivElement>) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setInside(false);
        setJoining(null);
      },
      onKeyDown: (event: React.KeyboardEvent<HTMLDivElement>) => {
        const id = nodeOf(event.target);
        if (event.defaultPrevented || id === null) return;
        const own = event.target instanceof Element && event.target.matches('.react-flow__node');
        if (!own) return;
        const done = joining === null ? onNodeKey(id, event) : onJoinKey(joining, event.key);
        if (done) event.preventDefault();
      },
    }),
    [store, inside, joining, focus, onNodeKey, onJoinKey],
  );
  return { handlers, joining, focus, join };
};
