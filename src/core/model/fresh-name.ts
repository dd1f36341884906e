import { numbered } from './numbered.ts';
import { slug } from './slug.ts';

type NamedLike = { readonly name: string };

/** The first of `domain`, `domain 2`, `domain 3`, ... that is free, and its number. */
export const firstFree = (
  wish: string,
  isFree: (name: string) => boolean,
  { from = 1, max }: { readonly from?: number | undefined; readonly max?: number | undefined } = {},
): { readonly name: string; readonly count: number } => {
  for (let count = from; ; count += 1) {
    const name = count === 1 ? wish : numbered(wish, count, max);
    if (isFree(name)) return { name, count };
  }
};

/**
 * Gives names that are free, to one after the other. No two of them are written alike, in at most
 * `max` characters.
 */
export const namer = (there: Iterable<NamedLike>, max?: number): ((wish: string) => string) => {
  const written = (name: string): string => slug(name, '', { max });
  const taken = new Set([...there].map(({ name }) => written(name)));
  const counts = new Map<string, number>();
  return (wish) => {
    const isFree = (name: string): boolean => !taken.has(written(name));
    const { name, count } = firstFree(wish, isFree, { from: counts.get(wish), max });
    taken.add(written(name));
    counts.set(wish, count);
    return name;
  };
};

/** The first of `domain`, `domain 2`, `domain 3`, ... that none of the others has. */
export const freshName = (wish: string, taken: Iterable<NamedLike>): string => namer(taken)(wish);
