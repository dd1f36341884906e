import { type KeyboardEvent, useRef } from 'react';
import { useAppStore } from '../store/use-store.tsx';
import { goToVersion } from '../store/versions.ts';
import classes from './history.module.css';
import { useTimeline } from './use-timeline.ts';
import { VersionActions } from './version-actions.tsx';
import { VersionList } from './version-list.tsx';
import { titleOf } from './words.ts';

/** What happened to the drawing, step by step; each step can be looked at, compared and restored. */
export const HistoryPane = () => {
  const store = useAppStore();
  const list = useRef<HTMLDivElement>(null);
  const { versions, position } = useTimeline();
  const go = (to: number): void => goToVersion(store, versions, to);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: position + 1,
      ArrowDown: position - 1,
      Home: versions.length,
      End: 0,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
    list.current?.focus();
  };
  if (versions.length === 0)
    return (
      <section className={classes.pane} aria-label="History">
        <p className={classes.empty}>
          Draw something: every step is kept here, and can be seen again.
        </p>
      </section>
    );
  return (
    <section className={classes.pane} aria-label="History">
      <div className={classes.slide}>
        <input
          type="range"
          aria-label="Step through time"
          aria-valuetext={`${titleOf(versions[position - 1], position)} of ${versions.length}`}
          min={0}
          max={versions.length}
          value={position}
          onChange={(event) => go(event.currentTarget.valueAsNumber)}
        />
        <span className={classes.count}>
          {position} / {versions.length}
        </span>
      </div>
      <VersionActions versions={versions} position={position} />
      <VersionList
        ref={list}
        versions={versions}
        position={position}
        onGo={go}
        onKeyDown={onKeyDown}
      />
    </section>
  );
};
