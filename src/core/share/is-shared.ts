/** How the fragment of an address begins that holds a drawing. */
export const SHARED = '#drawing=';

/** Whether a fragment is meant to be a drawing. */
export const isShared = (fragment: string): boolean => fragment.startsWith(SHARED);
