import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from './unpack.ts';
import { LIMITS, unsafePath } from './unzip-checks.ts';

const codeOf = (bytes: Uint8Array): string => {
  const unpacked = unpack(bytes);
  return unpacked.ok ? 'fine' : unpacked.error.code;
};

const zipped = (...paths: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(path)])));

/** Changes what every header of this signature says at an offset. */
const patched = (bytes: Uint8Array, signature: number, at: number, patch: readonly number[]) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let index = 0; index + 4 <= copy.length; index++)
    if (view.getUint32(index, true) === signature) copy.set(patch, index + at);
  return copy;
};
const DIRECTORY = 0x02014b50;

describe('paths', () => {
  it.each([
    '../evil',
    'a/../../evil',
    '/etc/passwd',
    '\\\\server\\share',
    'a\\b',
    'C:/windows',
    'c:x',
    'a\0b',
    'a//b',
    './a',
    '..',
    '',
  ])('refuses %j', (path) => {
    expect(unsafePath(path)).not.toBeNull();
    if (path !== '') expect(codeOf(zipped('flake.nix', path))).toBe('zip-unsafe-path');
  });

  it.each(['flake.nix', 'modules/domains/a.nix', 'hosts/..a/b', 'a.../b', 'folder/', 'ä b.nix'])(
    'takes %j',
    (path) => expect(unsafePath(path)).toBeNull(),
  );

  it('refuses the same path twice', () => {
    const twice = patched(zipped('a.nix', 'b.nix'), DIRECTORY, 46, [0x61]);
    expect(codeOf(twice)).toBe('zip-duplicate-path');
  });

  it('refuses a file that is also a folder', () => {
    expect(codeOf(zipped('a', 'a/b'))).toBe('zip-duplicate-path');
  });

  it('refuses a name that is not UTF-8', () => {
    expect(codeOf(patched(zipped('a.nix'), DIRECTORY, 46, [0xff]))).toBe('zip-bad-name');
  });

  it('leaves out folders and what macOS adds', () => {
    const unpacked = unpack(zipped('a/', 'a/b', '__MACOSX/a/._b', 'a/.DS_Store'));
    expect(unpacked.ok && [...unpacked.value.keys()]).toEqual(['a/b']);
  });
});

describe('sizes', () => {
  const bomb = zipSync({ bomb: new Uint8Array(LIMITS.bytes + 1) }, { level: 9 });

  it('refuses more than the limit as declared', () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(codeOf(bomb)).toBe('zip-too-large');
  });

  it('refuses a bomb that declares a small size, without unpacking it', () => {
    const lying = patched(bomb, DIRECTORY, 24, [10, 0, 0, 0]);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(lying)).toBe('zip-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it('refuses more entries than the limit', () => {
    const paths = Array.from({ length: LIMITS.files + 1 }, (_, index) => `f/${index}`);
    expect(codeOf(zipped(...paths))).toBe('zip-too-many-files');
  });
});

describe('content', () => {
  const good = zipped('flake.nix', 'modules/domains/a.nix');

  it('refuses what is no archive', () => {
    expect(codeOf(new Uint8Array())).toBe('zip-unreadable');
    expect(codeOf(strToU8('{ "not": "a zip", "padding": "padding padding" }'))).toBe(
      'zip-unreadable',
    );
  });

  it('refuses an archive that is cut anywhere', () => {
    for (let end = 0; end < good.length; end++)
      expect(codeOf(good.slice(0, end)), `cut at ${end}`).toBe('zip-unreadable');
  });

  it('never throws on a damaged byte', () => {
    for (let at = 0; at < good.length; at++) {
      const damaged = good.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(() => unpack(damaged), `byte ${at}`).not.toThrow();
    }
  });

  it('refuses a directory that points elsewhere', () => {
    expect(codeOf(patched(good, DIRECTORY, 42, [1, 0, 0, 0]))).toBe('zip-unreadable');
  });

  it('refuses what is encrypted, linked or packed in an unusual way', () => {
    expect(codeOf(patched(good, DIRECTORY, 8, [1]))).toBe('zip-encrypted');
    expect(codeOf(patched(good, DIRECTORY, 40, [0, 0xa0]))).toBe('zip-link');
    expect(codeOf(patched(good, DIRECTORY, 10, [12]))).toBe('zip-unsupported');
  });

  it('refuses what is not UTF-8 text', () => {
    expect(codeOf(zipSync({ a: new Uint8Array([0xc3, 0x28]) }))).toBe('zip-not-text');
    expect(codeOf(zipSync({ a: new Uint8Array([0xc3]) }))).toBe('zip-not-text');
  });

  it('says which file and what to do', () => {
    const unpacked = unpack(zipped('../evil'));
    expect(unpacked).toMatchObject({ error: { message: expect.stringContaining('"../evil"') } });
    expect(!unpacked.ok && unpacked.error.remedy).toMatch(/\.$/);
  });
});
