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
