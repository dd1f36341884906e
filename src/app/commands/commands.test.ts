import { describe, expect, it } from 'vitest';
import { COMMANDS } from './index.ts';

describe('the commands of the page', () => {
  it('have ids of their own', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have shortcuts of their own', () => {
    const keys = COMMANDS.flatMap((command) => command.keys ?? []);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('can all be found: in the finder, or on the sheet of shortcuts', () => {
    for (const { id, keysOnly, keys, title } of COMMANDS) {
      expect(title, id).toMatch(/^[A-Z]/);
      if (keysOnly) expect(keys?.length, id).toBeGreaterThan(0);
    }
  });
});
