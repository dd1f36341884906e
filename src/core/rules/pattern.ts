import { type Pattern, parsePattern } from './pattern-syntax.ts';

/** A place in the pattern: it takes a character, or asks where it is, and leads on. */
interface Step {
  readonly takes: ((character: string) => boolean) | 'start' | 'end' | null;
  next: readonly number[];
}

const MOST_STEPS = 5000;

/**
 * Whether a whole text matches a regular expression, as `builtins.match` of Nix has it; `null` when
 * the pattern is none, or too large. Its time grows with text times pattern, never faster, which
 * cannot be said of `RegExp` and patterns that come with a foreign journal.
 *
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
export const matcherOf = (source: string): ((text: string) => boolean) | null => {
  const pattern = source.length > 1000 ? null : parsePattern(source);
  if (!pattern) return null;
  const steps: Step[] = [{ takes: null, next: [] }];
  const start = build(pattern, 0, steps);
  return steps.length > MOST_STEPS ? null : (text) => run(steps, start, [...text]);
};

/** Adds the steps of a pattern before those of what follows; gives the first. */
const build = (pattern: Pattern, then: number, steps: Step[]): number => {
  if (steps.length > MOST_STEPS) return then;
  const add = (takes: Step['takes'], next: readonly number[]): number =>
    steps.push({ takes, next }) - 1;
  switch (pattern.type) {
    case 'character':
      return add(pattern.fits, [then]);
    case 'start':
    case 'end':
      return add(pattern.type, [then]);
    case 'sequence':
      return pattern.parts.reduceRight((next, part) => build(part, next, steps), then);
    case 'choice':
      return add(
        null,
        pattern.parts.map((part) => build(part, then, steps)),
      );
    case 'repeat': {
      let next = then;
      if (pattern.max === null) {
        next = add(null, []);
        const loop = steps[next];
        if (loop) loop.next = [build(pattern.part, next, steps), then];
      }
      for (let more = pattern.min; more < (pattern.max ?? 0); more += 1) {
        next = add(null, [build(pattern.part, next, steps), then]);
      }
      for (let count = 0; count < pattern.min; count += 1) next = build(pattern.part, next, steps);
      return next;
    }
  }
};

const run = (steps: readonly Step[], start: number, text: readonly string[]): boolean => {
  const reach = (from: Iterable<number>, at: number): ReadonlySet<number> => {
    const found = new Set<number>();
    const open = [...from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      const step = steps[id];
      const passes =
        step?.takes === null ||
        (step?.takes === 'start' && at === 0) ||
        (step?.takes === 'end' && at === text.length);
      if (step && passes) open.push(...step.next);
    }
    return found;
  };
  let here = reach([start], 0);
  for (const [index, character] of text.entries()) {
    const next = [...here].flatMap((id) => {
      const step = steps[id];
      return step && typeof step.takes === 'function' && step.takes(character) ? step.next : [];
    });
    if (next.length === 0) return false;
    here = reach(next, index + 1);
  }
  return here.has(0);
};
