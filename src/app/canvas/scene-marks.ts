import type { Change } from '../../core/model/difference.ts';
import type { Scene } from './scene.ts';

interface Drawn {
  readonly id: string;
  readonly className?: string;
  readonly ariaLabel?: string | undefined;
}

/** A node or edge with one more class; what marks it already stays. */
export const withClass = <T extends { readonly className?: string }>(item: T, name: string): T => ({
  ...item,
  className: item.className === undefined ? name : `${item.className} ${name}`,
});

/** A node or edge as selected, or dimmed beside what is highlighted. */
export const shownAs = <T extends Drawn>(item: T, selected: boolean, lit: boolean): T => {
  const chosen = selected ? { ...item, selected } : item;
  return lit ? chosen : withClass(chosen, 'dimmed');
};

/** The scene with a mark at all that differs between two versions. */
export const marked = (scene: Scene, changes: ReadonlyMap<string, Change> | null): Scene => {
  if (changes === null) return scene;
  const mark = <T extends Drawn>(item: T): T => {
    const change = changes.get(item.id);
    return change === undefined
      ? item
      : withClass({ ...item, ariaLabel: `${item.ariaLabel}, ${change}` }, `compared-${change}`);
  };
  return { nodes: scene.nodes.map(mark), edges: scene.edges.map(mark) };
};
