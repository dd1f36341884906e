import type { LayoutEngine } from '../ports.ts';
import { boundsOf } from './align.ts';
import { containerOf, containersOf } from './containers.ts';
import type { Document } from './document.ts';
import { namedOf } from './elements.ts';
import { CONTENTS_AT, contentsOf, PERSON_SIZE, type Rect, type Size, sizeOf } from './extent.ts';
import { freePlace } from './free-place.ts';
import type { Box, Layout } from './layout.ts';

/** What is tidied: everything, what is selected, or what came by itself beside the rest. */
export type TidyScope = 'everything' | 'new' | readonly string[];

const ROW_GAP = 72;
const BESIDE = 32;

/** Tidies one container after the other, the innermost first. */
class Tidying {
  readonly nodes: Record<string, Box>;
  readonly document: Document;
  readonly engine: LayoutEngine;

  constructor(document: Document, engine: LayoutEngine) {
    this.document = document;
    this.engine = engine;
    this.nodes = { ...document.layout.nodes };
  }

  get layout(): Layout {
    return { version: 1, nodes: this.nodes };
  }

  size(id: string): Size {
    return sizeOf(this.document.graph, this.layout, id);
  }

  rect(id: string): Rect {
    const { x, y } = this.nodes[id] ?? { x: 0, y: 0 };
    return { x, y, ...this.size(id) };
  }

  put(id: string, at: { readonly x: number; readonly y: number }): void {
    const { auto: _, ...box } = this.nodes[id] ?? { x: 0, y: 0 };
    this.nodes[id] = { ...box, x: Math.round(at.x), y: Math.round(at.y) };
  }

  /** A domain that was sized by hand takes the size of its tidied content. */
  forgetSize(id: string): void {
    const { width: _, height: __, ...box } = this.nodes[id] ?? { x: 0, y: 0 };
    this.nodes[id] = box;
  }

  children(parent: string | null): readonly string[] {
    const contents = contentsOf(this.document.graph);
    return [
      ...(contents.services.get(parent) ?? []).map(({ service_id }): string => service_id),
      ...(contents.domains.get(parent) ?? []).map(({ domain_id }): string => domain_id),
    ];
  }

  /** The one of these elements in which an element lies. */
  carrier(id: string, among: ReadonlySet<string>): string | null {
    const around = [id, ...containersOf(this.document.graph, id)];
    return around.find((one) => among.has(one)) ?? null;
  }

  /** Where these elements go among themselves, from 0, 0. */
  async arranged(ids: readonly string[], direction: 'right' | 'down') {
    const among = new Set(ids);
    const arrows = Object.values(this.document.graph.edges).flatMap(({ from, to }) => {
      const [a, b] = [this.carrier(from, among), this.carrier(to, among)];
      return a === null || b === null || a === b ? [] : [[a, b] as const];
    });
    const items = ids.map((id) => ({ id, ...this.size(id) }));
    return this.engine.arrange({ items, arrows, direction });
  }

  /** Arranges elements of one container and puts them as a block at a point. */
  async block(
    ids: readonly string[],
    direction: 'right' | 'down',
    at: (size: Size) => { readonly x: number; readonly y: number },
  ): Promise<void> {
    if (ids.length === 0) return;
    const rects = await this.arranged(ids, direction);
    const around = boundsOf([...rects.values()]);
    const corner = at(around);
    for (const [id, rect] of rects)
      this.put(id, { x: corner.x + rect.x - around.x, y: corner.y + rect.y - around.y });
  }

  async inside(domain: string): Promise<void> {
    for (const id of this.children(domain))
      if (this.document.graph.domains[id] !== undefined) await this.inside(id);
    this.forgetSize(domain);
    await this.block(this.children(domain), 'right', () => CONTENTS_AT);
  }

  /** Puts elements in a row, from a corner to the right. */
  row(ids: readonly string[], x: number, y: number): void {
    let at = x;
    for (const id of ids) {
      this.put(id, { x: at, y });
      at += this.size(id).width + BESIDE;
    }
  }

  async everything(): Promise<void> {
    const { graph } = this.document;
    const flow = this.children(null);
    for (const id of flow) if (graph.domains[id] !== undefined) await this.inside(id);
    const corner = boundsOf(flow.map((id) => this.rect(id)));
    await this.block(flow, 'down', () => corner);
    const area = boundsOf(flow.map((id) => this.rect(id)));
    this.row(Object.keys(graph.people), area.x, area.y - ROW_GAP - PERSON_SIZE.height);
    this.row(Object.keys(graph.hosts), area.x, area.y + area.height + ROW_GAP);
  }

  /** Elements by the container in which they lie; those that lie in others of them are left out. */
  byContainer(ids: readonly string[]): ReadonlyMap<string | null, readonly string[]> {
    const { graph } = this.document;
    const chosen = new Set(ids);
    const groups = new Map<string | null, string[]>();
    for (const id of ids) {
      if (namedOf(graph, id) === undefined) continue;
      const parent = containerOf(graph, id);
      if (parent !== null && this.carrier(parent, chosen) !== null) continue;
      groups.set(parent, [...(groups.get(parent) ?? []), id]);
    }
    return groups;
  }

  async selection(ids: readonly string[]): Promise<void> {
    for (const group of this.byContainer(ids).values()) {
      for (const id of group)
        if (this.document.graph.domains[id] !== undefined) await this.inside(id);
      if (group.length < 2) continue;
      const corner = boundsOf(group.map((id) => this.rect(id)));
      await this.block(group, 'right', () => corner);
    }
  }

  /** What is new, arranged among itself, as one block where nothing else is. */
  async newcomers(): Promise<void> {
    const ids = Object.entries(this.nodes).flatMap(([id, box]) => (box.auto === true ? [id] : []));
    const { people, hosts } = this.document.graph;
    for (const [parent, group] of this.byContainer(ids)) {
      const siblings = [
        ...this.children(parent),
        ...(parent === null ? [...Object.keys(people), ...Object.keys(hosts)] : []),
      ].filter((id) => !group.includes(id));
      const taken = siblings.map((id) => this.rect(id));
      const from = parent === null ? boundsOf(taken) : CONTENTS_AT;
      const least = (place: Rect): number => place.y + place.height + (place.x + place.width) / 2;
      await this.block(group, 'right', (size) =>
        freePlace(size, from, taken, { x: 56, y: 28 }, least),
      );
    }
  }
}

/**
 * Places after tidying; what is out of scope stays where it is, and so do notes. Everything is one
 * step for who applies it.
 */
export const tidy = async (
  document: Document,
  engine: LayoutEngine,
  scope: TidyScope,
): Promise<Readonly<Record<string, Box>>> => {
  const tidying = new Tidying(document, engine);
  if (scope === 'everything') await tidying.everything();
  else if (scope === 'new') await tidying.newcomers();
  else await tidying.selection(scope);
  return tidying.nodes;
};
