/**
 * A category as data: objects, and arrows between them with a composition.
 *
 * @see https://ncatlab.org/nlab/show/category
 */
export interface Category<Thing, Arrow> {
  readonly objects: readonly Thing[];
  /** Those from which all others are composed. */
  readonly arrows: readonly Arrow[];
  readonly identity: (of: Thing) => Arrow;
  readonly from: (arrow: Arrow) => Thing;
  readonly to: (arrow: Arrow) => Thing;
  /** First `f`, then `g`; `null` where that is not defined. */
  readonly compose: (f: Arrow, g: Arrow) => Arrow | null;
  readonly same: (a: Arrow, b: Arrow) => boolean;
}

/** A law that does not hold, and the arrows that prove it. */
export interface Violation<Arrow> {
  readonly law: 'object' | 'identity' | 'composition' | 'associativity';
  readonly witness: readonly Arrow[];
}

/** So many chains of three arrows are tried: in a large drawing they are without number. */
const MOST = 5000;

const identityLaws = <Thing, Arrow>(
  category: Category<Thing, Arrow>,
): readonly Violation<Arrow>[] => {
  const { arrows, identity, from, to, compose, same } = category;
  return arrows.flatMap((f): readonly Violation<Arrow>[] => {
    const left = compose(identity(from(f)), f);
    const right = compose(f, identity(to(f)));
    const holds = left !== null && right !== null && same(left, f) && same(right, f);
    return holds ? [] : [{ law: 'identity', witness: [f] }];
  });
};

const chainLaws = <Thing, Arrow>(
  category: Category<Thing, Arrow>,
  after: (arrow: Arrow) => readonly Arrow[],
): readonly Violation<Arrow>[] => {
  const { arrows, from, to, compose, same } = category;
  const found: Violation<Arrow>[] = [];
  let tried = 0;
  for (const f of arrows) {
    for (const g of after(f)) {
      const fg = compose(f, g);
      if (fg === null || from(fg) !== from(f) || to(fg) !== to(g)) {
        found.push({ law: 'composition', witness: [f, g] });
        continue;
      }
      for (const h of after(g)) {
        tried += 1;
        if (tried > MOST) return found;
        const gh = compose(g, h);
        const one = compose(fg, h);
        const other = gh === null ? null : compose(f, gh);
        if (one === null || other === null || !same(one, other))
          found.push({ law: 'associativity', witness: [f, g, h] });
      }
    }
  }
  return found;
};

/** The laws of categories that do not hold. */
export const violationsOf = <Thing, Arrow>(
  category: Category<Thing, Arrow>,
): readonly Violation<Arrow>[] => {
  const objects = new Set(category.objects);
  const { arrows, from, to } = category;
  const loose = arrows.filter((f) => !objects.has(from(f)) || !objects.has(to(f)));
  if (loose.length > 0) return loose.map((f) => ({ law: 'object', witness: [f] }));
  const starts = new Map<Thing, Arrow[]>();
  for (const f of arrows) {
    const all = starts.get(from(f)) ?? [];
    starts.set(from(f), all);
    all.push(f);
  }
  return [...identityLaws(category), ...chainLaws(category, (f) => starts.get(to(f)) ?? [])];
};
