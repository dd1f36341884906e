import { whyFixed } from './explain.ts';
import type { AppStore } from './use-store.tsx';

/** Whether the drawing can be changed now; says why when it cannot. */
export const mayChange = (store: AppStore): boolean => {
  const problem = whyFixed(store.getState());
  if (problem !== null) store.getState().notify(problem);
  return problem === null;
};
