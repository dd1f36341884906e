import { slug } from './slug.ts';

/** `domain`, `domain 2`, `domain 3`, ...: the first that none of the others has. */
export const freshName = (wish: string, taken: Iterable<{ readonly name: string }>): string => {
  const names = new Set([...taken].map(({ name }) => slug(name, '')));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wish : `${wish} ${count}`;
    if (!names.has(slug(name, ''))) return name;
  }
};
