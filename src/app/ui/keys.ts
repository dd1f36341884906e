const mac = (): boolean => /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

const keyName = (key: string): string =>
  SYMBOLS[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);

/** A shortcut as this machine's keyboard prints it: `Mod+Z` is `⌘Z` or `Ctrl+Z`. */
export const shortcut = (keys: string): string => {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const named = [...parts.slice(0, -1), keyName(parts.at(-1) ?? '')];
  if (!mac()) return named.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const glyphs: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  return named.map((part) => glyphs[part] ?? part).join('');
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const isKey = ({ key, code }: Pressed, wanted: string): boolean =>
  key.toLowerCase() === wanted.toLowerCase() ||
  // Alt changes what a letter prints on some keyboards, Shift what a digit does.
  (/^[a-z]$/i.test(wanted) && code === `Key${wanted.toUpperCase()}` && key.length === 1) ||
  (/^\d$/.test(wanted) && code === `Digit${wanted}`);

/** Whether a key press is this shortcut: `Shift+Mod+Z`, `Alt+A`, `?`. */
export const isPressed = (event: Pressed, keys: string): boolean => {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const wanted = parts.at(-1) ?? '';
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  // A sign such as ? needs Shift on some keyboards and not on others.
  const anyShift = wanted.length === 1 && !/[a-z0-9]/i.test(wanted);
  return (
    isKey(event, wanted) &&
    (event.ctrlKey || event.metaKey) === has('Mod') &&
    event.altKey === has('Alt') &&
    (anyShift || event.shiftKey === has('Shift'))
  );
};

/** Whether a key press belongs to a text field and not to the page. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Whether keys belong to a code editor. */
export const isInCode = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.monaco-editor') !== null;

const OWN_KEYS =
  '[role="dialog"], [role="menu"], [role="listbox"], [role="tree"], [role="tablist"], .monaco-editor';

/**
 * Whether keys belong to a field, a menu, a tree and the like, and not to the canvas; also to what
 * the key has just taken away, such as a button in a dialog that Escape closed.
 */
export const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Node && !target.isConnected) ||
  (target instanceof Element && target.closest(OWN_KEYS) !== null);
