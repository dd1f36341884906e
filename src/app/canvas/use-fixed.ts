import { useApp } from '../store/use-store.tsx';
import { useView } from '../store/view.ts';

/** Whether nothing on the canvas can be moved: it is locked, or an earlier version. */
export const useFixed = (): boolean => {
  const locked = useView((state) => state.locked);
  const visiting = useApp((state) => state.visit !== null);
  return locked || visiting;
};
