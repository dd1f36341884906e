import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { useApp, useAppStore } from '../store/use-store.tsx';
import classes from './history.module.css';
import { useTimeline } from './use-timeline.ts';
import { titleOf, when } from './words.ts';

const LEGEND = ['added', 'changed', 'removed'] as const;

/** Says that an earlier version is seen, and leads back to now. */
export const VisitBar = () => {
  const store = useAppStore();
  const { versions, position } = useTimeline();
  const comparison = useApp((state) => state.visit?.comparison ?? null);
  const version = versions[position - 1];
  const base = comparison === null ? 0 : versions.findLastIndex((v) => v.count <= comparison.count);
  const what =
    comparison === null
      ? `${titleOf(version, position)} of ${versions.length}`
      : `${titleOf(version, position)} compared with ${titleOf(versions[base], base + 1)}`;
  return (
    <section className={classes.visit} aria-label="Earlier version">
      <History size={16} aria-hidden />
      <p className={classes.what} aria-live="polite">
        Read-only: {what}
        {version !== undefined && comparison === null && `, ${when(version.timestamp)}`}
      </p>
      {comparison !== null && (
        <ul className={classes.legend} aria-label="Legend">
          {LEGEND.map((change) => (
            <li key={change} data-change={change}>
              {change}
            </li>
          ))}
        </ul>
      )}
      <Button size="xs" onClick={() => store.getState().leave()}>
        Back to now
      </Button>
    </section>
  );
};
