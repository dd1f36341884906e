import { slug } from './slug.ts';
import { NAME_LENGTH } from './text.ts';

/**
 * `orders 2`: the wish with a number that is part of how the name is written, in at most `max`
 * characters. Of a longer wish stays what leaves room for it.
 */
export const numbered = (wish: string, count: number, max?: number): string => {
  const shown = new RegExp(`(?:^|-)${count}(?:-[0-9a-f]{6})?$`);
  const letters = [...wish];
  for (;;) {
    const name = `${letters.join('').trimEnd()} ${count}`.trimStart();
    if (name.length <= NAME_LENGTH && shown.test(slug(name, '', { max }))) return name;
    letters.pop();
  }
};
