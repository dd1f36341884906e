import { boundsOf } from './align.ts';
import { containersOf } from './containers.ts';
import {
  CONTENTS_AT,
  type Contents,
  contentsOf,
  DOMAIN_PADDING,
  domainSize,
  PERSON_SIZE,
  type Rect,
  sizeOf,
} from './extent.ts';
import { freePlace, touches } from './free-place.ts';
import type { Graph } from './graph.ts';
import { type Arrows, type Item, type LayerOptions, layered, layeredDown } from './layers.ts';
import type { Box, Layout } from './layout.ts';

const INSIDE: LayerOptions = { gapX: 56, gapY: 28, maxHeight: 420 };
/** Between rows of domains 80, between domains of a row 56; a row is at most 900 wide. */
const OUTSIDE: LayerOptions = { gapX: 80, gapY: 56, maxHeight: 900 };
const ROW_GAP = 72;

type Boxes = Record<string, Box>;

/** What still needs a place, and where things are so far. */
class Places {
  readonly boxes: Boxes;
  readonly graph: Graph;
  readonly #contents: Contents;
  #arrows: ReadonlyMap<string | null, Arrows> | null = null;

  constructor(graph: Graph, layout: Layout) {
    this.graph = graph;
    this.boxes = { ...layout.nodes };
    this.#contents = contentsOf(graph);
  }

  get layout(): Layout {
    return { version: 1, nodes: this.boxes };
  }

  services(within: string | null): readonly string[] {
    return (this.#contents.services.get(within) ?? []).map(({ service_id }): string => service_id);
  }

  domains(within: string | null): readonly string[] {
    return (this.#contents.domains.get(within) ?? []).map(({ domain_id }): string => domain_id);
  }

  has(id: string): boolean {
    return this.boxes[id] !== undefined;
  }

  put(id: string, at: { readonly x: number; readonly y: number }): void {
    this.boxes[id] = { ...this.boxes[id], x: Math.round(at.x), y: Math.round(at.y) };
  }

  /** Puts a newcomer beside what is there. */
  add(id: string, at: { readonly x: number; readonly y: number }): void {
    this.boxes[id] = { ...this.boxes[id], x: Math.round(at.x), y: Math.round(at.y), auto: true };
  }

  item(id: string): Item {
    return { id, ...sizeOf(this.graph, this.layout, id) };
  }

  /** Where an element stands; nothing of one that has no place yet. */
  rect(id: string): readonly Rect[] {
    const box = this.boxes[id];
    return box === undefined ? [] : [{ ...this.item(id), x: box.x, y: box.y }];
  }

  rects(ids: readonly string[]): readonly Rect[] {
    return ids.flatMap((id) => this.rect(id));
  }

  /** What points to what directly in a container; `null`: at the top. */
  arrows(within: string | null): Arrows {
    this.#arrows ??= arrowsOf(this.graph);
    return this.#arrows.get(within) ?? [];
  }
}

/** An element and all around it, each with the container in which it lies. */
const upwards = (graph: Graph, id: string): ReadonlyMap<string | null, string> => {
  const containers = containersOf(graph, id);
  return new Map(
    [...containers, null].map((container, index) => [container, containers[index - 1] ?? id]),
  );
};

/** Each edge is an arrow in every container that both its ends lie in. */
const arrowsOf = (graph: Graph): ReadonlyMap<string | null, Arrows> => {
  const found = new Map<string | null, [from: string, to: string][]>();
  for (const edge of Object.values(graph.edges)) {
    const to = upwards(graph, edge.to);
    for (const [container, from] of upwards(graph, edge.from)) {
      const target = to.get(container);
      if (target === undefined) continue;
      const arrows = found.get(container) ?? [];
      arrows.push([from, target]);
      found.set(container, arrows);
    }
  }
  return found;
};

/** Places what is new in a domain, beside what is there. */
const arrangeInside = (
  places: Places,
  domain: string,
  obstaclesOf: () => readonly Rect[],
): void => {
  const children = [...places.services(domain), ...places.domains(domain)];
  const missing = children.filter((id) => !places.has(id));
  if (missing.length === 0) return;
  if (missing.length === children.length) {
    const fresh = layered(
      missing.map((id) => places.item(id)),
      places.arrows(domain),
      INSIDE,
    );
    for (const [id, at] of fresh)
      places.put(id, { x: at.x + CONTENTS_AT.x, y: at.y + CONTENTS_AT.y });
    return;
  }
  const box = places.boxes[domain];
  const obstacles = obstaclesOf();
  for (const id of missing) {
    const size = domainSize(places.graph, places.layout, domain);
    const cost = (place: Rect): number => {
      const right = Math.max(size.width, place.x + place.width + DOMAIN_PADDING);
      const bottom = Math.max(size.height, place.y + place.height + DOMAIN_PADDING);
      const grown = { x: box?.x ?? 0, y: box?.y ?? 0, width: right, height: bottom };
      const collides = box !== undefined && touches(grown, obstacles, 8) ? 1e9 : 0;
      const growth = (right - size.width) * 2 + (bottom - size.height) * 2;
      return collides + growth * 10 + place.y + place.x / 10 + Math.max(0, bottom - right) * 10;
    };
    const taken = places.rects(children);
    places.add(id, freePlace(places.item(id), CONTENTS_AT, taken, { x: INSIDE.gapX, y: 28 }, cost));
  }
};

/** Places what is new at the top: domains in layers, people above, machines below. */
const arrangeTop = (places: Places): void => {
  const { graph } = places;
  const flow = [...places.domains(null), ...places.services(null)];
  const people = Object.keys(graph.people);
  const hosts = Object.keys(graph.hosts);
  const all = [...flow, ...people, ...hosts];
  const settled = all.some((id) => places.has(id));
  if (!settled) {
    for (const [id, at] of layeredDown(
      flow.map((id) => places.item(id)),
      places.arrows(null),
      OUTSIDE,
    ))
      places.put(id, at);
  }
  // Nothing grows any more: each is measured once.
  const standing = new Map(all.map((id) => [id, places.rect(id)] as const));
  const rectsOf = (ids: readonly string[]): readonly Rect[] =>
    ids.flatMap((id) => standing.get(id) ?? []);
  const insert = (ids: readonly string[], from: () => { x: number; y: number }, wide: boolean) => {
    for (const id of ids) {
      if (places.has(id)) continue;
      const start = from();
      const cost = (place: Rect): number =>
        wide
          ? place.x + (place.y - start.y) * 4
          : Math.max(place.x + place.width, (place.y + place.height) * 0.6) + place.x / 1e3;
      const gap = { x: wide ? 32 : 80, y: wide ? 32 : 56 };
      const at = freePlace(places.item(id), start, rectsOf(all), gap, cost);
      if (settled) places.add(id, at);
      else places.put(id, at);
      standing.set(id, places.rect(id));
    }
  };
  const middle = () => boundsOf(rectsOf(flow));
  insert(flow, () => ({ x: middle().x, y: middle().y }), false);
  const area = middle();
  const above = area.y - ROW_GAP - PERSON_SIZE.height;
  insert(people, () => ({ x: area.x, y: above }), true);
  const below = flow.length === 0 ? area.y : area.y + area.height + ROW_GAP;
  insert(hosts, () => ({ x: area.x, y: below }), true);
};

/**
 * Gives every element without a place one, and moves nothing that has one. The same graph and
 * layout always give the same places; with nothing to place, the layout itself.
 */
export const arrange = (graph: Graph, layout: Layout): Layout => {
  const ids = [graph.domains, graph.services, graph.hosts, graph.people].flatMap(Object.keys);
  if (ids.every((id) => layout.nodes[id] !== undefined)) return layout;
  const places = new Places(graph, layout);
  const tops = [
    ...places.domains(null),
    ...places.services(null),
    ...Object.keys(graph.people),
    ...Object.keys(graph.hosts),
  ];
  const domains = Object.keys(graph.domains)
    .map((id) => ({ id, depth: containersOf(graph, id).length }))
    .sort((a, b) => b.depth - a.depth);
  for (const { id, depth } of domains) {
    arrangeInside(places, id, () =>
      depth > 0 ? [] : places.rects(tops.filter((top) => top !== id)),
    );
  }
  arrangeTop(places);
  return places.layout;
};
