import { firstFree } from '../model/fresh-name.ts';
import { slug } from '../model/slug.ts';
import { NAME_LENGTH } from '../model/text.ts';

/** A text as a name: on one line, without controls and halves of pairs, at most 300 characters. */
export const lineOf = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim()
    .slice(0, NAME_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** Two names that are alike in this are written alike in files. */
export const slugLike = (name: string): string => slug(name, name);

/** `orders`, `orders 2`, `orders 3`, …: the first that nothing else is written like. */
export const freshName = (wish: string, isTaken: (like: string) => boolean): string =>
  firstFree(wish, (name) => !isTaken(slugLike(name))).name;
