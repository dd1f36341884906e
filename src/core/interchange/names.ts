import { slug } from '../model/slug.ts';

const LONGEST = 300;

/** A text as a name: on one line, without controls and halves of pairs, at most 300 characters. */
export const lineOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** Two names that are alike in this are written alike in files. */
export const slugLike = (name: string): string => slug(name, name);

/** `orders`, `orders 2`, `orders 3`, …: the first that none of the others has. */
export const freshName = (wish: string, others: Iterable<{ readonly name: string }>): string => {
  const taken = new Set([...others].map(({ name }) => slugLike(name)));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wish : `${wish.slice(0, LONGEST - 8)} ${count}`;
    if (!taken.has(slugLike(name))) return name;
  }
};
