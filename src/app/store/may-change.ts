import { READ_ONLY } from './explain.ts';
import type { AppStore } from './use-store.tsx';

/** Whether the drawing can be changed now; says so when an earlier version is looked at. */
export const mayChange = (store: AppStore): boolean => {
  const { visit, notify } = store.getState();
  if (visit === null) return true;
  notify(READ_ONLY);
  return false;
};
