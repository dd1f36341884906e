import { slug } from './slug.ts';

type NamedLike = { readonly name: string };

/** Gives names that are free, to one after the other: `domain`, `domain 2`, `domain 3`, ... */
export const namer = (there: Iterable<NamedLike>): ((wish: string) => string) => {
  const taken = new Set([...there].map(({ name }) => slug(name, '')));
  const counts = new Map<string, number>();
  return (wish) => {
    for (let count = counts.get(wish) ?? 1; ; count += 1) {
      const name = count === 1 ? wish : `${wish} ${count}`;
      const written = slug(name, '');
      if (taken.has(written)) continue;
      taken.add(written);
      counts.set(wish, count);
      return name;
    }
  };
};

/** The first of `domain`, `domain 2`, `domain 3`, ... that none of the others has. */
export const freshName = (wish: string, taken: Iterable<NamedLike>): string => namer(taken)(wish);
