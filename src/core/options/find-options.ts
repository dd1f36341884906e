import type { KnownOptions } from './known-options.ts';
import { showOptionPath, splitOptionPath } from './option-path.ts';
import { childOf, type OptionFact, type OptionNode } from './option-tree.ts';

/** An option that completes what was typed. */
export interface FoundOption extends OptionFact {
  /** As one writes it, with the names that were typed; `<name>` where one is still to be given. */
  readonly path: string;
}

/** Splits what is typed into finished steps and the beginning of the next. */
const cut = (typed: string): readonly [string, string] => {
  let end = 0;
  for (const { 0: token, index } of typed.matchAll(/"(?:[^"\\]|\\.)*"?|\./gs)) {
    if (token === '.') end = index + 1;
  }
  return [typed.slice(0, end), typed.slice(end).replace(/^"/, '').replace(/"$/, '')];
};

/**
 * Options that what is typed begins, shallow ones first; then those that hold all its words
 * anywhere. At a `<name>`, typed names stay, and `names` are offered.
 */
export const findOptions = (
  options: KnownOptions,
  typed: string,
  limit: number,
  names: readonly string[] = [],
): readonly FoundOption[] => {
  const text = typed.trim();
  const hole = /<[^<>.]+>/.exec(text)?.[0];
  const found = new Map<string, FoundOption>();
  if (hole !== undefined) fill(options, text, hole, names, found);
  else if (text !== '') complete(options, text, limit, names, found);
  const words = text.toLowerCase().split(/\s+/);
  for (const [name, lower] of text === '' || hole !== undefined ? [] : options.names) {
    if (found.size >= limit) break;
    if (name.includes('*') || found.has(name)) continue;
    const fact = options.facts[name];
    if (fact && words.every((word) => lower.includes(word)))
      found.set(name, { path: name, ...fact });
  }
  return [...found.values()].slice(0, limit);
};

type Found = Map<string, FoundOption>;

/** The path with each name in place of its first `<name>`. */
const fill = (
  options: KnownOptions,
  text: string,
  hole: string,
  names: readonly string[],
  found: Found,
): void => {
  for (const name of names) {
    const path = text.replace(hole, () => showOptionPath([name]));
    const fact = nodeAt(options.tree, splitOptionPath(path))?.fact;
    if (fact) found.set(path, { path, ...fact });
  }
};

const complete = (
  options: KnownOptions,
  text: string,
  limit: number,
  names: readonly string[],
  found: Found,
): void => {
  const [done, partial] = cut(text);
  const steps = splitOptionPath(done);
  const node = nodeAt(options.tree, steps);
  if (node === undefined) return;
  const begins = (name: string): boolean => name.toLowerCase().startsWith(partial.toLowerCase());
  const own = [...node.children].filter(([name]) => name !== '<name>' && begins(name));
  const any = node.children.get('<name>');
  const given = partial === '' ? [] : [...names.filter(begins).slice(0, 3), partial];
  const named = any === undefined ? [] : given.map((name) => [name, any] as const);
  const hole = any === undefined || partial !== '' ? [] : [['<name>', any] as const];
  const heads = [...own, ...named, ...hole].map(
    ([name, each]) => [[...steps, name], each] as const,
  );
  // Breadth first, so that options of the same depth come together.
  for (let level = heads; level.length > 0 && found.size < limit; ) {
    const next: (typeof heads)[number][] = [];
    for (const [path, each] of level) {
      const shown = showOptionPath(path);
      if (each.fact) found.set(shown, { path: shown, ...each.fact });
      for (const [name, child] of each.children) {
        if (name !== '*') next.push([[...path, name], child]);
      }
    }
    level = next;
  }
};

const nodeAt = (tree: OptionNode, steps: readonly string[]): OptionNode | undefined =>
  steps.reduce<OptionNode | undefined>((node, step) => node && childOf(node, step), tree);
