import { containerOf } from './containers.ts';
import type { Domain, Graph, Service } from './graph.ts';
import { grouped } from './grouped.ts';
import type { Layout } from './layout.ts';

/** Pixels, in the drawing's own coordinates. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Sizes of what the architect does not size. */
export const SERVICE_SIZE: Size = { width: 208, height: 56 };
export const PERSON_SIZE: Size = { width: 176, height: 44 };
/** Of a domain: above its contents, and around them. */
export const DOMAIN_HEADER = 64;
export const DOMAIN_PADDING = 20;
/** Where the contents of a domain begin. */
export const CONTENTS_AT = { x: DOMAIN_PADDING, y: DOMAIN_HEADER } as const;
export const DOMAIN_MINIMUM: Size = { width: 248, height: 228 };
export const COLLAPSED_SIZE: Size = { width: 248, height: 68 };
const HOST_WIDTH = 224;
const HOST_HEADER = 56;
const CHIP_ROW = 28;

/** Who lives where. */
export interface Contents {
  /** By domain; `null`: in none. */
  readonly services: ReadonlyMap<string | null, readonly Service[]>;
  /** By parent; `null`: at the top. */
  readonly domains: ReadonlyMap<string | null, readonly Domain[]>;
  /** By host; `null`: on none. */
  readonly placed: ReadonlyMap<string | null, readonly Service[]>;
}

const known = new WeakMap<Graph, Contents>();

/** Indexes a graph by containment; one whose container is gone counts as free. */
export const contentsOf = (graph: Graph): Contents => {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const services = Object.values(graph.services);
  const contents: Contents = {
    services: grouped(services, ({ service_id }) => containerOf(graph, service_id)),
    domains: grouped(Object.values(graph.domains), ({ domain_id }) =>
      containerOf(graph, domain_id),
    ),
    placed: grouped(services, ({ host_id }) => host_id),
  };
  known.set(graph, contents);
  return contents;
};

/** The size of a host that lists so many services. */
const hostSize = (services: number): Size => ({
  width: HOST_WIDTH,
  height: HOST_HEADER + (services === 0 ? CHIP_ROW : Math.min(services, 6) * CHIP_ROW) + 8,
});

/** The size of a domain: what the architect gave it, and never less than its contents need. */
export const domainSize = (graph: Graph, layout: Layout, id: string, depth = 0): Size => {
  const box = layout.nodes[id];
  if (box?.collapsed === true) return COLLAPSED_SIZE;
  const least = leastDomainSize(graph, layout, id, depth);
  return {
    width: Math.max(least.width, box?.width ?? 0),
    height: Math.max(least.height, box?.height ?? 0),
  };
};

/** What the contents of an open domain need. */
export const leastDomainSize = (graph: Graph, layout: Layout, id: string, depth = 0): Size => {
  const contents = contentsOf(graph);
  let { width, height } = DOMAIN_MINIMUM;
  const include = (child: string, size: Size): void => {
    const at = layout.nodes[child];
    if (at === undefined) return;
    width = Math.max(width, at.x + size.width + DOMAIN_PADDING);
    height = Math.max(height, at.y + size.height + DOMAIN_PADDING);
  };
  for (const service of contents.services.get(id) ?? []) include(service.service_id, SERVICE_SIZE);
  if (depth < 32) {
    for (const child of contents.domains.get(id) ?? []) {
      include(child.domain_id, domainSize(graph, layout, child.domain_id, depth + 1));
    }
  }
  return { width, height };
};

/** The size of a domain, service, host or person. */
export const sizeOf = (graph: Graph, layout: Layout, id: string): Size => {
  if (graph.domains[id] !== undefined) return domainSize(graph, layout, id);
  if (graph.hosts[id] !== undefined) return hostSize(contentsOf(graph).placed.get(id)?.length ?? 0);
  return graph.people[id] === undefined ? SERVICE_SIZE : PERSON_SIZE;
};
