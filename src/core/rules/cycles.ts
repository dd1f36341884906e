/**
 * Groups of things that reach each other in a circle, each as one circle: the first of the group
 * and the shortest way from it back to itself. Tarjan's algorithm, without recursion, since a
 * chain of dependencies may be long.
 *
 * @see https://doi.org/10.1137/0201010
 */
export const cyclesOf = <T extends object>(
  things: readonly T[],
  next: (thing: T) => readonly T[],
): readonly (readonly T[])[] => {
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const groups: T[][] = [];
  const enter = (thing: T): { readonly thing: T; readonly rest: Iterator<T> } => {
    order.set(thing, order.size);
    low.set(thing, order.size - 1);
    open.push(thing);
    isOpen.add(thing);
    return { thing, rest: next(thing)[Symbol.iterator]() };
  };
  const lower = (thing: T, to: number | undefined): void => {
    low.set(thing, Math.min(low.get(thing) ?? 0, to ?? 0));
  };
  const close = (thing: T): void => {
    if (low.get(thing) !== order.get(thing)) return;
    const group = open.splice(open.lastIndexOf(thing));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1) groups.push(group);
  };
  for (const start of things) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { done, value } = top.rest.next();
      if (done !== true) {
        if (!order.has(value)) path.push(enter(value));
        else if (isOpen.has(value)) lower(top.thing, order.get(value));
        continue;
      }
      path.pop();
      close(top.thing);
      const below = path.at(-1);
      if (below) lower(below.thing, low.get(top.thing));
    }
  }
  return groups.map((group) => shortest(group, next));
};

/** The shortest circle through the first of a group. */
const shortest = <T extends object>(
  group: readonly T[],
  next: (thing: T) => readonly T[],
): readonly T[] => {
  const [start] = group;
  if (start === undefined) return [];
  const inside = new Set(group);
  const before = new Map<T, T>();
  const queue = [start];
  for (const thing of queue) {
    for (const other of next(thing)) {
      if (other === start) return wayTo(thing, before);
      if (!inside.has(other) || before.has(other)) continue;
      before.set(other, thing);
      queue.push(other);
    }
  }
  return group;
};

const wayTo = <T extends object>(end: T, before: ReadonlyMap<T, T>): readonly T[] => {
  const way = [end];
  for (let at = before.get(end); at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
};
