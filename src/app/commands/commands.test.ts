import { describe, expect, it } from 'vitest';
import { WRITABLE } from '../../core/interchange/index.ts';
import { COMMANDS } from './index.ts';
import { listedCommands } from './listed.ts';

describe('the commands of the page', () => {
  it('have ids of their own', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('open every example and export to every form, each by an id of its own', () => {
    const example = { title: 'Shop', description: 'Sells.', domains: 1, services: 2, hosts: 3 };
    const listed = listedCommands([{ name: 'shop', ...example }]);
    const titles = listed.map(({ title }) => title);
    expect(titles).toContain('Open example: Shop');
    for (const { title } of WRITABLE) expect(titles).toContain(`Export as ${title}`);
    const ids = [...COMMANDS, ...listed].map(({ id }) => id);
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
