import { sameItems } from './same-items.ts';

/**
 * Remembers what a function gives for each object, as long as the object lives. A graph shares what
 * does not change, so that after an edit only what is new is computed.
 */
export const rememberEach = <In extends object, Out>(
  compute: (object: In) => Out,
): ((object: In) => Out) => {
  const known = new WeakMap<In, { readonly value: Out }>();
  return (object) => {
    const before = known.get(object);
    if (before) return before.value;
    const value = compute(object);
    known.set(object, { value });
    return value;
  };
};

/**
 * Remembers per object what was computed last, as long as all else that it was computed from stays
 * the same.
 */
export const rememberLast = <In extends object, Out>(): ((
  object: In,
  reads: readonly unknown[],
  compute: () => Out,
) => Out) => {
  const known = new WeakMap<In, { readonly reads: readonly unknown[]; readonly value: Out }>();
  return (object, reads, compute) => {
    const before = known.get(object);
    if (before && sameItems(before.reads, reads)) return before.value;
    const value = compute();
    known.set(object, { reads, value });
    return value;
  };
};
