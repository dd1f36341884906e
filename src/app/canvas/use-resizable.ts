import { useApp } from '../store/use-store.tsx';
import { useFixed } from './use-fixed.ts';

/** Whether an element can be resized now: it alone is selected, in a drawing that can be changed. */
export const useResizable = (selected: boolean): boolean => {
  const alone = useApp((state) => state.selection.size === 1);
  const fixed = useFixed();
  return selected && alone && !fixed;
};
