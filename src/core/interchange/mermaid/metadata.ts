import { type Cursor, Unreadable } from './cursor.ts';

/** What `@{ … }` says of a node. */
export interface Metadata {
  readonly label?: string;
  readonly shape?: string;
}

const OPEN = /@\{/y;
/** Up to the first brace that stands outside of quotes. */
const BODY = /((?:"[^"]*"|[^}"])*)\}/y;
const PAIR = /\s*,?\s*["']?([\w-]+)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,\n]*))\s*(?=,|\n|$)/gy;

/**
 * Metadata in Mermaid's own form, which is YAML of one level; `null` where there is none. Keys
 * that say nothing about a drawing (icons, images, sizes) are read over.
 */
export const metadata = (cursor: Cursor): Metadata | null => {
  if (cursor.take(OPEN) === null) return null;
  const body = cursor.take(BODY)?.[1];
  if (body === undefined) throw new Unreadable('"@{" is not closed with "}"');
  const found = new Map<string, string>();
  let end = 0;
  for (const [whole, key = '', double, single, plain] of body.matchAll(PAIR)) {
    found.set(key, double?.replace(/\n\s*/g, '<br/>') ?? single ?? plain?.trim() ?? '');
    end += whole.length;
  }
  if (body.slice(end).replaceAll(',', '').trim() !== '')
    throw new Unreadable(`"${body.slice(end).trim()}" in "@{ … }" is no pair of key and value`);
  const [label, shape] = [found.get('label'), found.get('shape')];
  return { ...(label && { label }), ...(shape && { shape }) };
};
