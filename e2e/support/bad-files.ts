import { closeSync, ftruncateSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { GivenFile } from './drawing-page.ts';

const given = (name: string, bytes: Uint8Array | string): GivenFile => ({
  name,
  mimeType: name.endsWith('.zip') ? 'application/zip' : 'application/json',
  buffer: Buffer.from(bytes),
});

const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ 'domain-events.json': strToU8('{}'), ...files }, { level: 9 });

/** A file of 200 MB and a byte that takes no room on the disk. */
const sparse = (): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'flakegraph-e2e-')), 'large.zip');
  const file = openSync(path, 'w');
  writeSync(file, 'PK\u0003\u0004');
  ftruncateSync(file, 200_000_001);
  closeSync(file);
  return path;
};

/** What nobody should open, and a word of what the page says about it. */
export const BAD_FILES: readonly (readonly [string, () => GivenFile | string, RegExp])[] = [
  ['no zip', () => given('bundle.zip', 'PK\u0003\u0004 and then nothing of the kind'), /zip/i],
  ['no JSON', () => given('domain-events.json', 'not at all {'), /JSON/],
  ['a photo', () => given('photo.png', '\u0089PNG\r\n'), /photo\.png.* is nothing that can be/],
  ['wrong JSON', () => given('domain-events.json', '{"events": 7}'), /events/],
  ['an empty file', () => given('domain-events.json', ''), /JSON|empty/i],
  [
    'a truncated zip',
    () => given('bundle.zip', zip({ 'flake.nix': strToU8('{ }') }).slice(0, -40)),
    /end is missing|cut off/,
  ],
  ['a file that is too large', sparse, /MB/],
  ['a zip bomb', () => given('bundle.zip', zip({ bomb: new Uint8Array(210_000_000) })), /200 MB/],
  [
    'paths that climb out',
    () => given('bundle.zip', zip({ '../../etc/passwd': strToU8('root') })),
    /climbs out/,
  ],
  ['absolute paths', () => given('bundle.zip', zip({ '/etc/passwd': strToU8('x') })), /absolute/],
  ['a zip without a journal', () => given('a.zip', zipSync({ a: strToU8('a') })), /domain-events/],
];
