import { createHash } from 'node:crypto';
import type { Author } from '../../src/core/model/document.ts';

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/**
 * An author whose clock and ids depend on nothing but a name and a beginning, so that an example
 * is the same on every machine: a minute passes with each gesture, and ids are UUIDv7.
 */
export const clockwork = (name: string, actor: string, start: string): Author => {
  let minutes = 0;
  let count = 0;
  const now = (): number => Date.parse(start) + minutes * 60_000;
  return {
    actor,
    clock: () => {
      minutes += 1;
      return new Date(now()).toISOString();
    },
    ids: () => {
      count += 1;
      const random = createHash('sha256').update(`${name} ${count}`).digest('hex');
      const time = hex(now(), 12);
      const variant = hex(8 + (Number.parseInt(random.slice(3, 4), 16) % 4), 1);
      return [
        time.slice(0, 8),
        time.slice(8),
        `7${random.slice(0, 3)}`,
        `${variant}${random.slice(4, 7)}`,
        random.slice(8, 20),
      ].join('-');
    },
  };
};
