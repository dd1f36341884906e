import type { Remark } from '../define-format.ts';
import type { ChartGroup, ChartLink, ChartNode, Flowchart } from './flowchart.ts';
import type { Vertex } from './vertex.ts';

interface OpenGroup {
  /** `null`: Mermaid counts it when it closes. */
  readonly id: string | null;
  readonly label: string;
  readonly line: number;
  /** Ids that are named in it. */
  readonly named: Set<string>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Gathers a chart. As in Mermaid, a node stands in the group that closes first of those that name
 * it, and a group without an id of its own is numbered as it closes.
 */
export class ChartBuilder {
  readonly #nodes = new Map<string, Mutable<Omit<ChartNode, 'group'>>>();
  readonly #groups: Omit<ChartGroup, 'group'>[] = [];
  readonly #links: ChartLink[] = [];
  readonly #linkIds = new Set<string>();
  readonly #owner = new Map<string, string>();
  readonly #open: OpenGroup[] = [];
  readonly ignored: Remark[] = [];
  readonly notUnderstood: Remark[] = [];
  title: string | null = null;

  /** A node that the open group names. */
  node(vertex: Vertex, line: number): void {
    this.declare(vertex, line);
    this.#open.at(-1)?.named.add(vertex.id);
  }

  /** A node, wherever it stands. */
  declare({ id, label, shape }: Vertex, line: number): void {
    // Metadata may also speak of a link by its name; that is no node.
    if (this.#linkIds.has(id)) return;
    const known = this.#nodes.get(id);
    if (known === undefined)
      this.#nodes.set(id, { id, label: label ?? id, shape: shape ?? 'rectangle', line });
    else {
      if (label !== null) known.label = label;
      if (shape !== null) known.shape = shape;
    }
  }

  link(link: ChartLink, id: string | null): void {
    this.#links.push(link);
    if (id !== null) this.#linkIds.add(id);
  }

  openGroup(id: string | null, label: string, line: number): void {
    this.#open.push({ id, label, line, named: new Set() });
  }

  /** `false` when no group is open. */
  closeGroup(): boolean {
    const group = this.#open.pop();
    if (group === undefined) return false;
    const { label, line } = group;
    const id = group.id ?? `subGraph${this.#groups.length}`;
    for (const name of group.named) {
      if (!this.#owner.has(name) && name !== id) this.#owner.set(name, id);
    }
    this.#groups.push({ id, label, line });
    this.#open.at(-1)?.named.add(id);
    return true;
  }

  get chart(): Flowchart {
    while (this.#open.length > 0) {
      const line = this.#open.at(-1)?.line ?? null;
      this.notUnderstood.push({ line, text: 'This subgraph has no "end"; it ends with the text.' });
      this.closeGroup();
    }
    const groups = new Map(this.#groups.map((group) => [group.id, group]));
    const within = <T extends { readonly id: string }>(item: T) => ({
      ...item,
      group: this.#owner.get(item.id) ?? null,
    });
    return {
      title: this.title,
      nodes: [...this.#nodes.values()].filter(({ id }) => !groups.has(id)).map(within),
      groups: [...groups.values()].map(within),
      links: this.#links,
      ignored: this.ignored,
      notUnderstood: this.notUnderstood,
    };
  }
}
