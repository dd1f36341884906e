import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import classes from './code-view.module.css';
import type { CodeViewProps } from './code-view.tsx';
import type { DiffViewProps } from './diff-view.tsx';

const CodeView = lazy(async () => ({ default: (await import('./code-view.tsx')).CodeView }));
const DiffView = lazy(async () => ({ default: (await import('./diff-view.tsx')).DiffView }));

const WIDTHS = ['32%', '18%', '54%', '46%', '60%', '38%', '12%', '50%', '44%', '24%'];

const Lines = () => (
  <div className={classes.skeleton} aria-hidden>
    {WIDTHS.map((width) => (
      <Skeleton key={width} height={10} mb={10} width={width} radius="sm" />
    ))}
  </div>
);

/** Text in Monaco, which arrives after the page. */
export const LazyCodeView = (props: CodeViewProps) => (
  <Suspense fallback={<Lines />}>
    <CodeView {...props} />
  </Suspense>
);

/** Two texts in Monaco, compared. */
export const LazyDiffView = (props: DiffViewProps) => (
  <Suspense fallback={<Lines />}>
    <DiffView {...props} />
  </Suspense>
);
