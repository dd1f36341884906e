const PREFIX = 'flakegraph.';

/** What this browser remembers under a name; `null` when nothing, or when storage is blocked. */
export const remembered = (name: string): string | null => {
  try {
    return globalThis.localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
};

/** Remembers a preference in this browser; blocked storage only forgets it. */
export const remember = (name: string, value: string): void => {
  try {
    globalThis.localStorage.setItem(PREFIX + name, value);
  } catch {
    // Preferences are a comfort: without storage they last as long as the page.
  }
};

/** Remembers nothing more under a name. */
export const forget = (name: string): void => {
  try {
    globalThis.localStorage.removeItem(PREFIX + name);
  } catch {
    // Blocked storage remembers nothing.
  }
};
