import { useApp } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';

/** Whether an element can be resized now: it alone is selected, in a drawing that can be changed. */
export const useResizable = (selected: boolean): boolean => {
  const locked = useView((state) => state.locked);
  const visiting = useApp((state) => state.visit !== null);
  const alone = useApp((state) => state.selection.size === 1);
  return selected && alone && !locked && !visiting;
};
