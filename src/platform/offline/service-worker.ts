// The page without a network: all files of one version, kept together. `vite.service-worker.ts`
// makes this the script `sw.js` beside the page.
import { TAKE_OVER } from './take-over.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** All files of the site by their paths from the page, and a hash of them all. */
declare const __SITE__: { readonly version: string; readonly files: readonly string[] };

const page = self.registration.scope;
/** Another site of this host may have caches, too. */
const prefix = `flakegraph ${page} `;
const current = `${prefix}${__SITE__.version}`;

/** What has a hash in its name is the same in every version. */
const isLasting = (path: string): boolean => path.startsWith('assets/');

const stored = (url: string): Promise<Response | undefined> =>
  caches.match(url, { ignoreVary: true });

const fetched = async (url: string, cache: RequestCache): Promise<Response> => {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
};

/** Brings all files or fails, so that a version is never there in part. */
const install = async (): Promise<void> => {
  const cache = await caches.open(current);
  const bring = async (path: string): Promise<void> => {
    const url = new URL(path, page).href;
    const lasting = isLasting(path);
    const known = lasting ? await stored(url) : undefined;
    await cache.put(url, known ?? (await fetched(url, lasting ? 'default' : 'no-cache')));
  };
  try {
    await Promise.all(__SITE__.files.map(bring));
  } catch (cause) {
    await caches.delete(current);
    throw cause;
  }
};

/**
 * Forgets old versions but the last: tabs that were open before may still bring parts of it that
 * are loaded when they are first needed.
 */
const activate = async (): Promise<void> => {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(prefix) && name !== current,
  );
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
};

const answer = async (request: Request): Promise<Response> => {
  const url = request.mode === 'navigate' ? page : request.url;
  const cache = await caches.open(current);
  const ours = await cache.match(url, { ignoreVary: true });
  return ours ?? (await stored(url)) ?? fetch(request);
};

/** Whether a request is for the page itself or for one of its files. */
const isOurs = ({ method, mode, url }: Request): boolean => {
  if (method !== 'GET' || !url.startsWith(page)) return false;
  return mode !== 'navigate' || new URL(url).pathname === new URL(page).pathname;
};

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
