import { create } from 'zustand';
import type { AppStore } from './use-store.tsx';

/** What takes less is over before anybody could read that it takes time. */
export const NOTICED_MS = 500;

/** Something that takes its time. */
export interface Task {
  /** What is done: `Opening shop.zip`. */
  readonly title: string;
  /** From 0 to 1; `null` where nobody knows. */
  readonly progress: number | null;
  readonly cancel: () => void;
}

/** What takes its time now. */
export const useTasks = create<{ readonly tasks: readonly Task[] }>(() => ({ tasks: [] }));

/** How work follows what a person wants of it. */
export interface Running {
  readonly signal: AbortSignal;
  /** Says how far it is. */
  report(done: number, of: number): void;
}

interface Shown {
  readonly report: (progress: number) => void;
  readonly remove: () => void;
}

const NOT_SHOWN: Shown = { report: () => {}, remove: () => {} };

/** Shows a task from now on; gives how to change and how to remove it. */
const show = (task: Task): Shown => {
  let shown = task;
  const replace = (next: readonly Task[]): void =>
    useTasks.setState(({ tasks }) => ({ tasks: tasks.flatMap((t) => (t === shown ? next : [t])) }));
  useTasks.setState(({ tasks }) => ({ tasks: [...tasks, task] }));
  return {
    report: (progress: number): void => {
      const changed = { ...shown, progress };
      replace([changed]);
      shown = changed;
    },
    remove: () => replace([]),
  };
};

/**
 * Does something that may take its time: after half a second it is shown, and can be cancelled,
 * which is said. What a cancelled work still gives or throws is dropped.
 *
 * @returns `null` when it was cancelled
 */
export const asTask = async <T>(
  store: AppStore,
  title: string,
  work: (running: Running) => Promise<T>,
): Promise<T | null> => {
  const controller = new AbortController();
  const { signal } = controller;
  let shown = NOT_SHOWN;
  let progress: number | null = null;
  const cancelled = new Promise<null>((resolve) =>
    signal.addEventListener('abort', () => {
      store.getState().tell(`${title} was cancelled.`);
      resolve(null);
    }),
  );
  const timer = setTimeout(() => {
    shown = show({ title, progress, cancel: () => controller.abort() });
  }, NOTICED_MS);
  const report = (done: number, of: number): void => {
    progress = done / of;
    shown.report(progress);
  };
  try {
    return await Promise.race([work({ signal, report }), cancelled]);
  } finally {
    clearTimeout(timer);
    shown.remove();
  }
};
