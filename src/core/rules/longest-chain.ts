/**
 * The longest chain from each thing along `next`, itself first. What lies on a circle counts once.
 * Without recursion, since chains may be long.
 */
export const longestChains = <T extends object>(
  things: readonly T[],
  next: (thing: T) => readonly T[],
): ReadonlyMap<T, readonly T[]> => {
  const lengths = new Map<T, number>();
  const best = new Map<T, T>();
  const open = new Set<T>();
  for (const start of things) {
    const path: T[] = [start];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      if (!lengths.has(top) && !open.has(top)) {
        open.add(top);
        for (const one of next(top)) if (!lengths.has(one) && !open.has(one)) path.push(one);
        continue;
      }
      path.pop();
      if (lengths.has(top)) continue;
      let length = 0;
      for (const one of next(top)) {
        const found = lengths.get(one) ?? 0;
        if (found <= length) continue;
        length = found;
        best.set(top, one);
      }
      open.delete(top);
      lengths.set(top, length + 1);
    }
  }
  const chains = new Map<T, readonly T[]>();
  for (const thing of things) {
    const chain: T[] = [];
    for (let at: T | undefined = thing; at !== undefined; at = best.get(at)) chain.push(at);
    chains.set(thing, chain);
  }
  return chains;
};
