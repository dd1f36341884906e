const mac = (): boolean => /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** A shortcut as this machine's keyboard prints it: `Mod+Z` is `⌘Z` or `Ctrl+Z`. */
export const shortcut = (keys: string): string =>
  mac() ? keys.replace('Shift+', '⇧').replace('Mod+', '⌘') : keys.replace('Mod', 'Ctrl');

/** Whether a key press belongs to a text field and not to the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));
