import { Inflate } from 'fflate';
import { err, ok, type Result } from '../../core/result.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Deflate grows a byte to at most 1,032: this much input is at most 17 MB of output at once. */
const SLICE = 16_384;

/** Why an entry could not be unpacked. */
export type Refusal = 'lying-size' | 'corrupt' | 'not-text';

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/**
 * Unpacks one entry to text. Stops as soon as there is more than the directory declared, so that a
 * bomb is never held in memory.
 */
export const unpackEntry = (entry: ZipEntry, packed: Uint8Array): Result<string, Refusal> => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [size, crc, text] = [0, 0, ''];
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > entry.size) throw new Refused('lying-size');
    crc = crc32(chunk, crc);
    text += decode(() => decoder.decode(chunk, { stream: true }));
  };
  try {
    if (entry.method === 0) take(packed);
    else inflate(packed, take);
    if (size !== entry.size || crc !== entry.crc) return err('corrupt');
    return ok(text + decode(() => decoder.decode()));
  } catch (error) {
    return err(error instanceof Refused ? error.refusal : 'corrupt');
  }
};

const decode = (work: () => string): string => {
  try {
    return work();
  } catch {
    throw new Refused('not-text');
  }
};

const inflate = (packed: Uint8Array, take: (chunk: Uint8Array) => void): void => {
  const stream = new Inflate(take);
  for (let at = 0; at < packed.length || at === 0; at += SLICE)
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
};
