import { useMemo, useRef } from 'react';
import type { ChecklistInput } from '../../core/checklist/define-checklist-item.ts';
import { checklistInput } from '../../core/checklist/input-of.ts';
import { useApp } from '../store/use-store.tsx';

/** What checklist and guide look at: the drawing of the last projection. `null` before the first. */
export const useChecklistInput = (): ChecklistInput | null => {
  const graph = useApp((state) => state.shown.graph);
  const projection = useApp((state) => state.projection);
  const projecting = useApp((state) => state.projecting);
  const settled = useRef<{ readonly graph: typeof graph; readonly of: typeof projection }>(null);
  if (!projecting) settled.current = { graph, of: projection };
  const { current } = settled;
  return useMemo(
    () =>
      current === null || current.of === null ? null : checklistInput(current.graph, current.of),
    [current],
  );
};
