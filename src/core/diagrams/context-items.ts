import type { Deployment, DomainPlan, ServicePlan } from '../deployment/plan.ts';
import type { FlowItem, FlowNode } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import type { DiagramInput } from './define-diagram.ts';
import { serviceNode } from './service-node.ts';
import { few } from './words.ts';

/** What stands for each element. */
export interface ContextItems {
  readonly items: readonly FlowItem[];
  /** Node ids by the elements' own ids; several services may have one node. */
  readonly nodeOf: ReadonlyMap<string, string>;
  /** Whether an edge with these ends is shown. */
  readonly isShown: (from: string, to: string) => boolean;
  /** What is missing; `null` when nothing is. */
  readonly omitted: string | null;
}

/** Takes down which node stands for which element. */
const register = (ids: Ids) => {
  const nodeOf = new Map<string, string>();
  const put = (kind: string, key: string, name: string): string => {
    const id = ids.element(kind, key, name);
    nodeOf.set(key, id);
    return id;
  };
  return { nodeOf, put };
};
type Register = ReturnType<typeof register>;

const always = (): boolean => true;

const serviceItem = (plan: ServicePlan, { put }: Register): FlowNode =>
  serviceNode(plan, put('s', plan.id, plan.path));

/** A domain's name, and who administers it. */
const frameLabel = ({ domain, administrators }: DomainPlan): string =>
  administrators.length === 0
    ? domain.name
    : `${domain.name} (${few(
        administrators.map(({ name }) => name),
        3,
      )})`;

const outsiders = ({ services }: Deployment): readonly ServicePlan[] =>
  services.filter(({ domain }) => domain === null);

/** Every service in the frame of its domain, and those of no domain beside them. */
export const wholeItems = (deployment: Deployment, ids: Ids): ContextItems => {
  const known = register(ids);
  const drawn = new Set<string>();
  const domainItem = (plan: DomainPlan): FlowItem => {
    drawn.add(plan.id);
    const children = plan.children.filter(({ id }) => !drawn.has(id));
    return {
      type: 'group',
      id: known.put('d', plan.id, plan.slug),
      label: frameLabel(plan),
      items: [
        ...plan.services.map((service) => serviceItem(service, known)),
        ...children.map(domainItem),
      ],
    };
  };
  const there = new Set(deployment.domains.map(({ id }) => id));
  const roots = deployment.domains.filter(
    ({ domain }) => domain.parent_domain_id === null || !there.has(domain.parent_domain_id),
  );
  const items: FlowItem[] = roots.map(domainItem);
  // A foreign journal may nest domains in a circle: no root leads there.
  for (const plan of deployment.domains) if (!drawn.has(plan.id)) items.push(domainItem(plan));
  const free = outsiders(deployment).map((service) => serviceItem(service, known));
  return { items: [...items, ...free], nodeOf: known.nodeOf, isShown: always, omitted: null };
};

/** A domain as one node, with the number of its services, which it stands for, too. */
const closed = (plan: DomainPlan, { put, nodeOf }: Register): FlowNode => {
  const id = put('d', plan.id, plan.slug);
  for (const service of plan.services) nodeOf.set(service.id, id);
  const label = `${plan.domain.name}\n${count(plan.services.length, 'service')}`;
  return { type: 'node', id, label, shape: 'rectangle', class: 'primary' };
};

/** Domains alone. */
export const overviewItems = (deployment: Deployment, ids: Ids): ContextItems => {
  const known = register(ids);
  const items = deployment.domains.map((plan) => closed(plan, known));
  const free = outsiders(deployment);
  if (free.length > 0) {
    const id = ids.of('x', 'free', 'outside');
    for (const service of free) known.nodeOf.set(service.id, id);
    const label = `Outside every domain\n${count(free.length, 'service')}`;
    items.push({ type: 'node', id, label, shape: 'round', class: 'outside' });
  }
  const { length } = deployment.services;
  const omitted =
    length === 0
      ? null
      : `Left out: ${count(length, 'service')} and what connects them one by one. The view of a domain has them.`;
  return { items, nodeOf: known.nodeOf, isShown: always, omitted };
};

/** One domain, and what it is connected with: other domains as one node each. */
export const domainItems = (
  { graph, deployment }: DiagramInput,
  open: DomainPlan,
  ids: Ids,
): ContextItems => {
  const known = register(ids);
  const own = new Set([open.id, ...open.services.map(({ id }) => id)]);
  const isShown = (from: string, to: string): boolean => own.has(from) || own.has(to);
  const near = new Set(
    Object.values(graph.edges).flatMap(({ kind, from, to }) =>
      kind !== 'administers' && isShown(from, to) ? [from, to] : [],
    ),
  );
  const isNear = ({ id, services }: DomainPlan): boolean =>
    near.has(id) || services.some((service) => near.has(service.id));
  const others = deployment.domains.filter(({ id }) => id !== open.id);
  const neighbours = others.filter(isNear);
  const group: FlowItem = {
    type: 'group',
    id: known.put('d', open.id, open.slug),
    label: frameLabel(open),
    items: open.services.map((service) => serviceItem(service, known)),
  };
  const free = outsiders(deployment);
  const freeNear = free.filter(({ id }) => near.has(id));
  const far = others.length - neighbours.length;
  const services = deployment.services.length - open.services.length - freeNear.length;
  const omitted =
    services + far === 0
      ? null
      : `Left out: ${count(services, 'service')} of other domains${far === 0 ? '' : `, and ${count(far, 'domain')} without a connection to this one`}.`;
  const items = [
    group,
    ...neighbours.map((plan) => closed(plan, known)),
    ...freeNear.map((service) => serviceItem(service, known)),
  ];
  return { items, nodeOf: known.nodeOf, isShown, omitted };
};
