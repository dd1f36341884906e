/** What is as quick as this may follow every key; what takes longer waits until typing rests. */
const QUICK_MS = 20;
/** Longest rest before a slow job. */
const LATEST_MS = 400;

let took = 0;

/**
 * Runs a job behind the event at hand; gives how to call it off. A job that was quick the last time
 * runs next, so that one frame shows both; a slow one waits until typing has rested for twice as
 * long as it takes.
 */
export const whenIdle = (job: () => void): (() => void) => {
  const run = (): void => {
    const start = performance.now();
    job();
    took = performance.now() - start;
  };
  const rest = took <= QUICK_MS ? 0 : Math.min(2 * took, LATEST_MS);
  const timer = setTimeout(run, rest);
  return () => clearTimeout(timer);
};
