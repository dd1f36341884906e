const REST_MS = 60;
const LATEST_MS = 400;

/**
 * Runs a job once the page has rested for a moment and the browser has time; gives how to call it
 * off. Typing that goes on puts it off.
 */
export const whenIdle = (job: () => void): (() => void) => {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') {
      idle = requestIdleCallback(job, { timeout: LATEST_MS });
    } else job();
  }, REST_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
};
