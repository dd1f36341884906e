import type { Role } from '../catalog/define-service-kind.ts';
import type { Deployment, DomainPlan, ServicePlan } from '../deployment/plan.ts';
import type { FlowItem, FlowNode, Shape } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';

/** How a service looks by its role. */
const LOOKS: Readonly<Record<Role, readonly [Shape, PaletteClass]>> = {
  data: ['cylinder', 'secondary'],
  messaging: ['subroutine', 'secondary'],
  gateway: ['hexagon', 'primary'],
  application: ['rectangle', 'primary'],
  identity: ['hexagon', 'choice'],
  observability: ['round', 'choice'],
  storage: ['cylinder', 'secondary'],
  network: ['hexagon', 'secondary'],
  external: ['round', 'outside'],
};

/** What stands for each element: node ids by the elements' own ids. */
export interface ContextItems {
  readonly items: readonly FlowItem[];
  readonly nodeOf: ReadonlyMap<string, string>;
  /** How many services are not shown one by one. */
  readonly hidden: number;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Name, and the kind where the name does not say it. */
const serviceLabel = ({ service, kind }: ServicePlan): string => {
  const title = kind?.title ?? `${service.kind}, an unknown kind`;
  return plain(service.name) === plain(title) ? service.name : `${service.name}\n${title}`;
};

const serviceNode = (plan: ServicePlan, id: string): FlowNode => {
  const [shape, paint] = plan.kind ? LOOKS[plan.kind.role] : LOOKS.external;
  return { type: 'node', id, label: serviceLabel(plan), shape, class: paint };
};

/** Every service in the frame of its domain, and those of no domain beside them. */
export const detailedItems = (deployment: Deployment, ids: Ids): ContextItems => {
  const nodeOf = new Map<string, string>();
  const drawn = new Set<string>();
  const put = (kind: string, key: string, name: string): string => {
    const id = ids.of(kind, key, name);
    nodeOf.set(key, id);
    return id;
  };
  const serviceItem = (plan: ServicePlan): FlowNode =>
    serviceNode(plan, put('s', plan.id, plan.path));
  const domainItem = (plan: DomainPlan): FlowItem => {
    drawn.add(plan.id);
    const children = plan.children.filter(({ id }) => !drawn.has(id));
    return {
      type: 'group',
      id: put('d', plan.id, plan.slug),
      label: plan.domain.name,
      items: [...plan.services.map(serviceItem), ...children.map(domainItem)],
    };
  };
  const known = new Set(deployment.domains.map(({ id }) => id));
  const roots = deployment.domains.filter(
    ({ domain }) => domain.parent_domain_id === null || !known.has(domain.parent_domain_id),
  );
  const items: FlowItem[] = roots.map(domainItem);
  // A foreign journal may nest domains in a circle: no root leads there.
  for (const plan of deployment.domains) if (!drawn.has(plan.id)) items.push(domainItem(plan));
  const free = deployment.services.filter(({ domain }) => domain === null);
  return { items: [...items, ...free.map(serviceItem)], nodeOf, hidden: 0 };
};

const countOf = (services: number): string =>
  services === 1 ? '1 service' : `${services} services`;

/** Domains alone, each with the number of its services, when there are too many to read. */
export const summaryItems = (deployment: Deployment, ids: Ids): ContextItems => {
  const nodeOf = new Map<string, string>();
  const items: FlowItem[] = deployment.domains.map((plan) => {
    const id = ids.of('d', plan.id, plan.slug);
    nodeOf.set(plan.id, id);
    for (const service of plan.services) nodeOf.set(service.id, id);
    const label = `${plan.domain.name}\n${countOf(plan.services.length)}`;
    return { type: 'node', id, label, shape: 'rectangle', class: 'primary' };
  });
  const free = deployment.services.filter(({ domain }) => domain === null);
  if (free.length > 0) {
    const id = ids.of('x', 'free', 'outside');
    for (const service of free) nodeOf.set(service.id, id);
    const label = `Outside every domain\n${countOf(free.length)}`;
    items.push({ type: 'node', id, label, shape: 'round', class: 'outside' });
  }
  return { items, nodeOf, hidden: deployment.services.length };
};
