import type { Problem, Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';

/** One entry of an archive, as its directory declares it. */
export interface ZipEntry {
  /** `null` when the name is not UTF-8. */
  readonly path: string | null;
  readonly encrypted: boolean;
  readonly link: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LINK = 0o12;

/** What is said of every archive that does not hold together. */
export const unreadable = (why: string): Problem => ({
  code: 'zip-unreadable',
  message: `This file cannot be read as a zip archive: ${why}.`,
  remedy: 'Choose a bundle that Flakegraph made, or download it again if it was cut off.',
});

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The end record is the last thing of an archive, before a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
};

const readEntry = (view: DataView, bytes: Uint8Array, at: number): ZipEntry => ({
  path: decoded(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
  encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  link: view.getUint16(at + 40, true) >> 12 === LINK,
  method: view.getUint16(at + 10, true),
  crc: view.getUint32(at + 16, true),
  packedSize: view.getUint32(at + 20, true),
  size: view.getUint32(at + 24, true),
  offset: view.getUint32(at + 42, true),
});

/**
 * Reads an archive's directory and nothing else: no entry is unpacked.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export const readDirectory = (bytes: Uint8Array): Result<readonly ZipEntry[], Problem> => {
  const view = viewOf(bytes);
  if (bytes.length < 22) return err(unreadable('it is too short'));
  const end = findEnd(view);
  if (end < 0)
    return err(unreadable(view.getUint32(0, true) === LOCAL ? 'its end is missing' : 'it is none'));
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY)
      return err(unreadable(`its directory ends at entry ${index + 1} of ${count}`));
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (next > end) return err(unreadable('its directory is cut off'));
    entries.push(readEntry(view, bytes, at));
    at = next;
  }
  return ok(entries);
};

/** The packed bytes of an entry; `null` when the archive does not hold them. */
export const packedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const view = viewOf(bytes);
  const { offset, packedSize } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
};
