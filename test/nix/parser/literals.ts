import type { Expr } from '../../../src/core/nix/syntax.ts';
import { match, type Source } from './source.ts';

const PATH = /(~|[\w.+-]*)(\/[\w.+-]+)+|<[\w.+-]+(\/[\w.+-]+)*>/;
const FLOAT = /(\d+\.\d*|\.\d+)([eE][+-]?\d+)?/;

/** A path or a number. */
export const literal = (source: Source): Expr | null => {
  const path = match(source, PATH);
  if (path !== null) return { type: 'path', path };
  const float = match(source, FLOAT);
  if (float !== null) return { type: 'float', value: Number(float) };
  const int = match(source, /\d+/);
  if (int !== null) {
    return { type: 'int', value: Number.isSafeInteger(Number(int)) ? Number(int) : BigInt(int) };
  }
  return null;
};
