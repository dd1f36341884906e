import { count } from '../../core/model/count.ts';
import type { Diagnostic } from '../../core/projection.ts';
import { useApp } from '../store/use-store.tsx';
import { countsOf } from './filter.ts';

const NONE: readonly Diagnostic[] = [];

/** How many problems stand, for the pane's tab. */
export const ProblemCount = () => {
  const { all, severities } = countsOf(useApp((state) => state.projection?.diagnostics ?? NONE));
  if (all === 0) return null;
  const worst = severities.error > 0 ? 'error' : severities.warning > 0 ? 'warning' : 'info';
  return (
    <span
      className="side-count"
      data-severity={worst}
      title={`${count(severities.error, 'error')}, ${count(severities.warning, 'warning')}, ${count(severities.info, 'note')}`}
    >
      {all}
    </span>
  );
};
