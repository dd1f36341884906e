import { numbered } from './numbered.ts';
import { slug } from './slug.ts';

type NamedLike = { readonly name: string };

/**
 * Gives names that are free, to one after the other: `domain`, `domain 2`, `domain 3`, ... No two of
 * them are written alike, in at most `max` characters.
 */
export const namer = (there: Iterable<NamedLike>, max?: number): ((wish: string) => string) => {
  const taken = new Set([...there].map(({ name }) => slug(name, '', { max })));
  const counts = new Map<string, number>();
  return (wish) => {
    for (let count = counts.get(wish) ?? 1; ; count += 1) {
      const name = count === 1 ? wish : numbered(wish, count, max);
      const written = slug(name, '', { max });
      if (taken.has(written)) continue;
      taken.add(written);
      counts.set(wish, count);
      return name;
    }
  };
};

/** The first of `domain`, `domain 2`, `domain 3`, ... that none of the others has. */
export const freshName = (wish: string, taken: Iterable<NamedLike>): string => namer(taken)(wish);
