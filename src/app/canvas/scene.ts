import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import { kindOf } from '../../core/catalog/index.ts';
import { parseSettings } from '../../core/catalog/settings.ts';
import { containerOf, containersOf } from '../../core/model/containers.ts';
import { namedOf, verbOf } from '../../core/model/elements.ts';
import {
  COLLAPSED_SIZE,
  contentsOf,
  domainSize,
  leastDomainSize,
  PERSON_SIZE,
  SERVICE_SIZE,
  type Size,
  sizeOf,
} from '../../core/model/extent.ts';
import type { Domain, Edge, Graph, Host, Person, Service } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import type { Layout } from '../../core/model/layout.ts';
import { noteIds, noteOf, noteSize } from '../../core/model/notes.ts';
import type { Trouble } from './badge.tsx';
import { handlesOf } from './handles.ts';

/** How much is drawn: 0 no services and notes, 1 no second lines, 2 all. */
export type Level = 0 | 1 | 2;

interface Badged {
  readonly [key: string]: unknown;
  readonly trouble: Trouble | null;
}
export interface DomainData extends Badged {
  readonly domain: Domain;
  readonly services: number;
  readonly children: number;
  readonly collapsed: boolean;
  /** What its contents need: it is never smaller. */
  readonly least: Size;
}
export interface ServiceData extends Badged {
  readonly service: Service;
  readonly kindTitle: string;
  readonly port: number | null;
}
export interface HostData extends Badged {
  readonly host: Host;
  readonly placed: readonly Service[];
}
export interface PersonData extends Badged {
  readonly person: Person;
}
export interface NoteData extends Badged {
  readonly text: string;
}
export interface EdgeData {
  readonly [key: string]: unknown;
  readonly kind: Edge['kind'] | 'connects';
  readonly label: string;
  readonly count: number;
  /** Whether an error is about it. */
  readonly faulty: boolean;
}

export type DomainNodeType = FlowNode<DomainData, 'domain'>;
export type ServiceNodeType = FlowNode<ServiceData, 'service' | 'external'>;
export type HostNodeType = FlowNode<HostData, 'host'>;
export type PersonNodeType = FlowNode<PersonData, 'person'>;
export type NoteNodeType = FlowNode<NoteData, 'note'>;
export type SceneNode =
  | DomainNodeType
  | ServiceNodeType
  | HostNodeType
  | PersonNodeType
  | NoteNodeType;
export type SceneEdge = FlowEdge<EdgeData, 'connection'>;

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export interface SceneInput {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly level: Level;
  /** What is wrong with each element. */
  readonly troubles: ReadonlyMap<string, Trouble>;
}

const base = (input: SceneInput, id: string, name: string, size: Size) => {
  const box = input.layout.nodes[id];
  return {
    id,
    position: { x: box?.x ?? 0, y: box?.y ?? 0 },
    width: size.width,
    height: size.height,
    measured: { width: size.width, height: size.height },
    handles: handlesOf(size),
    ariaLabel: name,
    ariaRole: 'group' as const,
    // The canvas is one stop of the Tab key; arrows go on from there.
    domAttributes: { tabIndex: -1 },
  };
};

/** The container under which an element is hidden, or itself. */
const visibleOf = (input: SceneInput, id: string): string => {
  const { graph, layout, level } = input;
  let shown = id;
  let at = id;
  for (const container of containersOf(graph, id)) {
    const hidden =
      layout.nodes[container]?.collapsed === true || (level === 0 && graph.services[at]);
    if (hidden) shown = container;
    at = container;
  }
  return shown;
};

const domainNodes = (input: SceneInput): readonly SceneNode[] => {
  const { graph, layout, troubles } = input;
  const contents = contentsOf(graph);
  const nodes: SceneNode[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const domain of contents.domains.get(parent) ?? []) {
      const id = domain.domain_id;
      const collapsed = layout.nodes[id]?.collapsed === true;
      const size = collapsed ? COLLAPSED_SIZE : domainSize(graph, layout, id);
      const children = contents.domains.get(id)?.length ?? 0;
      const services = contents.services.get(id)?.length ?? 0;
      nodes.push({
        ...base(input, id, domain.name, size),
        type: 'domain',
        zIndex: depth,
        ...(parent === null ? {} : { parentId: parent }),
        data: {
          domain,
          services,
          children,
          collapsed,
          least: leastDomainSize(graph, layout, id),
          trouble: troubles.get(id) ?? null,
        },
      });
      if (!collapsed && depth < 32) visit(id, depth + 1);
    }
  };
  visit(null, 0);
  return nodes;
};

const serviceNodes = (input: SceneInput): readonly SceneNode[] =>
  Object.values(input.graph.services).flatMap((service): SceneNode[] => {
    const id = service.service_id;
    if (visibleOf(input, id) !== id) return [];
    const kind = kindOf(service.kind);
    const parent = containerOf(input.graph, id);
    return [
      {
        ...base(input, id, service.name, SERVICE_SIZE),
        type: isExternalSystem(service) ? 'external' : 'service',
        zIndex: 40,
        ...(parent === null ? {} : { parentId: parent }),
        data: {
          service,
          kindTitle: kind?.title ?? service.kind,
          port: kind === null ? null : kind.port(parseSettings(kind, service.settings).settings),
          trouble: input.troubles.get(id) ?? null,
        },
      },
    ];
  });

const otherNodes = (input: SceneInput): readonly SceneNode[] => {
  const { graph, layout } = input;
  const { placed } = contentsOf(graph);
  const hosts = Object.values(graph.hosts).map((host): SceneNode => {
    const chips = placed.get(host.host_id) ?? [];
    return {
      ...base(input, host.host_id, host.name, sizeOf(graph, layout, host.host_id)),
      type: 'host',
      zIndex: 1,
      data: { host, placed: chips, trouble: input.troubles.get(host.host_id) ?? null },
    };
  });
  const people = Object.values(input.graph.people).map(
    (person): SceneNode => ({
      ...base(input, person.person_id, person.name, PERSON_SIZE),
      type: 'person',
      zIndex: 1,
      data: { person, trouble: input.troubles.get(person.person_id) ?? null },
    }),
  );
  return [...hosts, ...people];
};

const noteNodes = (input: SceneInput): readonly SceneNode[] => {
  const { graph, layout, level } = input;
  if (level === 0) return [];
  return noteIds(graph, layout).map((id): SceneNode => {
    const note = noteOf(graph, layout, id);
    const text = note?.text ?? '';
    const size = noteSize(layout.nodes[id] ?? { x: 0, y: 0 });
    return {
      ...base(input, id, `Note: ${text.slice(0, 80)}`, size),
      type: 'note',
      zIndex: 45,
      data: { text, trouble: null },
    };
  });
};

/** Every edge whose ends are drawn; edges that fall together become one with a count. */
const edgesOf = (input: SceneInput, drawn: ReadonlySet<string>): readonly SceneEdge[] => {
  const { graph } = input;
  const joined = new Map<string, SceneEdge>();
  const nameOf = (id: string): string => namedOf(graph, id)?.name ?? id;
  const add = (id: string, kind: EdgeData['kind'], from: string, to: string, label: string) => {
    const source = visibleOf(input, from);
    const target = visibleOf(input, to);
    if (source === target || !drawn.has(source) || !drawn.has(target)) return;
    const whole = source === from && target === to;
    const key = whole ? id : `${source}>${target}`;
    const before = joined.get(key);
    const verb = kind === 'connects' ? 'is connected to' : verbOf(kind);
    joined.set(key, {
      id: whole ? id : (before?.id ?? key),
      type: 'connection',
      source,
      target,
      selectable: whole,
      domAttributes: { tabIndex: -1 },
      ariaRole: 'button',
      ariaLabel: `${nameOf(source)} ${verb} ${nameOf(target)}`,
      data: {
        kind,
        label,
        count: (before?.data?.count ?? 0) + 1,
        faulty: before?.data?.faulty === true || input.troubles.get(id)?.worst === 'error',
      },
    });
  };
  for (const edge of Object.values(graph.edges)) {
    const label = edge.subjects?.join(', ') || verbOf(edge.kind);
    add(edge.edge_id, edge.kind, edge.from, edge.to, label);
  }
  for (const [id, link] of Object.entries(graph.links)) {
    add(id, 'connects', link.from_node, link.to_node, link.network_type);
  }
  return [...joined.values()];
};

/** What the canvas draws of a graph, parents before their children. */
export const sceneOf = (input: SceneInput): Scene => {
  const nodes = [
    ...domainNodes(input),
    ...serviceNodes(input),
    ...otherNodes(input),
    ...noteNodes(input),
  ];
  return { nodes, edges: edgesOf(input, new Set(nodes.map(({ id }) => id))) };
};
