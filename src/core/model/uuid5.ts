import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The UUID of a name within a namespace: the same pair always gives the same id.
 *
 * @param namespace a UUID of any version
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
 */
export const uuid5 = (namespace: string, name: string): string => {
  const hash = sha1(concatBytes(hexToBytes(namespace.replaceAll('-', '')), utf8ToBytes(name)));
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash.subarray(0, 16));
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Namespace of every id that Flakegraph derives from content alone. */
export const FLAKEGRAPH_NAMESPACE = uuid5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'flakegraph');

/** Aggregate of the events about the whole drawing. */
export const WORKSPACE_ID = uuid5(FLAKEGRAPH_NAMESPACE, 'workspace');

/** The topology of a drawing whose journal names none. */
export const TOPOLOGY_ID = uuid5(FLAKEGRAPH_NAMESPACE, 'topology');
