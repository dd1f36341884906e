import { create } from 'zustand';
import type { Diagnostic } from '../../core/projection.ts';
import { NO_FILTER, type ProblemFilter } from './filter.ts';

/** What the pane shows; it outlives a pane that is hidden. */
interface ProblemsState {
  readonly filter: ProblemFilter;
  /** Key of the problem that is open. */
  readonly open: string | null;
  /** Problem for which a reason is being asked. */
  readonly waiving: Diagnostic | null;
}

export const useProblems = create<ProblemsState>(() => ({
  filter: NO_FILTER,
  open: null,
  waiving: null,
}));

/** Changes a part of the filter. */
export const setFilter = (part: Partial<ProblemFilter>): void =>
  useProblems.setState(({ filter }) => ({ filter: { ...filter, ...part } }));
