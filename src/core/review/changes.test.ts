import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesSince } from './changes.ts';

const bundle = fc.dictionary(fc.constantFrom('a', 'b/c', 'b/d', 'e'), fc.constantFrom('1', '2'));

it('leads from the former bundle to the present one, file by file', () => {
  fc.assert(
    fc.property(bundle, bundle, (before, after) => {
      const files = Object.entries(after).map(([path, text]) => ({ path, text }));
      const made = new Map<string, string>(Object.entries(before));
      for (const change of changesSince(made, files)) {
        expect(change.before).toBe(before[change.path] ?? '');
        if (change.kind === 'removed') made.delete(change.path);
        else made.set(change.path, change.after);
      }
      expect(Object.fromEntries(made)).toEqual(after);
    }),
  );
});

it('calls files by what happened to them, and is silent about the others', () => {
  const before = new Map(Object.entries({ same: '1', other: '1', gone: '1' }));
  const files = Object.entries({ same: '1', other: '2', new: '1' });
  expect(
    changesSince(
      before,
      files.map(([path, text]) => ({ path, text })),
    ).map(({ path, kind }) => `${kind} ${path}`),
  ).toEqual(['removed gone', 'added new', 'changed other']);
});
