import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import type { BundleFile } from '../projection.ts';

/** Path of the manifest in a bundle. */
export const MANIFEST_PATH = 'manifest.json';

/** What was generated: SHA-256 in hex by path. Files that it does not list are somebody's own. */
export const Manifest = z.object({
  version: z.literal(1),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const hashes = new WeakMap<BundleFile, string>();
const hashOfFile = (file: BundleFile): string => {
  const hash = hashes.get(file) ?? hashOf(file.text);
  hashes.set(file, hash);
  return hash;
};

/** The manifest of these files; hashed when somebody looks at it. */
export const manifestOf = (files: readonly BundleFile[]): BundleFile => ({
  path: MANIFEST_PATH,
  get text() {
    const manifest: Manifest = {
      version: 1,
      files: Object.fromEntries(files.map((file) => [file.path, hashOfFile(file)])),
    };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  },
  origins: [],
});
