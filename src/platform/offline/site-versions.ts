import { TAKE_OVER } from './take-over.ts';

/** Versions of the page: they are kept for use without a network, and a newer one is announced. */
export interface SiteVersions {
  /** Keeps this version, and calls back whenever a reload would bring another. */
  keep(onNewer: () => void): Promise<void>;
  /** Loads the page anew, in the newest version that is there. */
  reload(): Promise<void>;
}

/** `undefined` where the browser has no service workers, refuses or blocks them. */
const registered = async (script: string): Promise<ServiceWorkerRegistration | undefined> => {
  if (!('serviceWorker' in navigator)) return undefined;
  try {
    return await navigator.serviceWorker.register(script, { updateViaCache: 'none' });
  } catch {
    return undefined;
  }
};

/** Calls back when a worker that begins to install is ready, and an older one is at work. */
const whenReady = (worker: ServiceWorker | null, onReady: () => void): void => {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) onReady();
  });
};

/** Resolves when the worker that waits has taken the place of the old one. */
const takeOver = (waiting: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    waiting.postMessage(TAKE_OVER);
  });

/** Calls back when another tab has changed to a newer version. */
const onOthersChange = (onNewer: () => void): void => {
  let before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (before !== null) onNewer();
    before = navigator.serviceWorker.controller;
  });
};

/** Looks for a newer version whenever somebody comes back to the page. */
const lookAgain = (registration: ServiceWorkerRegistration): void =>
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    // Without a network there is nothing newer to be had.
    registration.update().catch(() => {});
  });

/**
 * Versions by a service worker, whose script lies beside the page. Where there can be none, as in
 * some private windows, the page works as any other does: with a network.
 */
export const siteVersions = (script: string): SiteVersions => {
  let registration: ServiceWorkerRegistration | undefined;
  return {
    keep: async (onNewer) => {
      registration = await registered(script);
      if (registration === undefined) return;
      const { waiting, installing } = registration;
      if (waiting !== null && navigator.serviceWorker.controller !== null) onNewer();
      whenReady(installing, onNewer);
      registration.addEventListener('updatefound', () =>
        whenReady(registration?.installing ?? null, onNewer),
      );
      onOthersChange(onNewer);
      lookAgain(registration);
    },
    reload: async () => {
      const waiting = registration?.waiting;
      if (waiting) await takeOver(waiting);
      location.reload();
    },
  };
};
