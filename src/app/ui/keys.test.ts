import { describe, expect, it } from 'vitest';
import { isPressed } from './keys.ts';

const press = (key: string, code: string, modifiers = '') => ({
  key,
  code,
  ctrlKey: modifiers.includes('c'),
  metaKey: modifiers.includes('m'),
  altKey: modifiers.includes('a'),
  shiftKey: modifiers.includes('s'),
});

describe('shortcuts', () => {
  it.each([
    ['Mod+Z', press('z', 'KeyZ', 'c')],
    ['Mod+Z', press('z', 'KeyZ', 'm')],
    ['Shift+Mod+Z', press('Z', 'KeyZ', 'cs')],
    ['Alt+Shift+T', press('ˇ', 'KeyT', 'as')],
    ['?', press('?', 'Slash', 's')],
    ['?', press('?', 'Minus')],
    ['+', press('+', 'BracketRight')],
    ['Shift+1', press('!', 'Digit1', 's')],
    ['Mod+\\', press('\\', 'Backslash', 'c')],
    ['ArrowUp', press('ArrowUp', 'ArrowUp')],
  ])('%s is heard', (keys, event) => {
    expect(isPressed(event, keys)).toBe(true);
  });

  it.each([
    ['Mod+Z', press('z', 'KeyZ')],
    ['Mod+Z', press('Z', 'KeyZ', 'cs')],
    ['c', press('c', 'KeyC', 'c')],
    ['c', press('C', 'KeyC', 's')],
    ['ArrowUp', press('ArrowUp', 'ArrowUp', 's')],
    ['Alt+A', press('a', 'KeyA')],
  ])('%s is not', (keys, event) => {
    expect(isPressed(event, keys)).toBe(false);
  });
});
