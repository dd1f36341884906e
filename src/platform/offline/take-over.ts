/** What a page says to a new service worker that waits: take the place of the old one now. */
export const TAKE_OVER = 'take over';
