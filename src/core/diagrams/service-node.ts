import type { Role } from '../catalog/define-service-kind.ts';
import type { ServicePlan } from '../deployment/plan.ts';
import type { FlowNode, Shape } from '../mermaid/flowchart.ts';
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

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Name, and the kind where the name does not say it. */
const serviceLabel = ({ service, kind }: ServicePlan): string => {
  const title = kind?.title ?? `${service.kind}, an unknown kind`;
  return plain(service.name) === plain(title) ? service.name : `${service.name}\n${title}`;
};

/** A service, shaped and coloured by its role; `more` is a further line. */
export const serviceNode = (plan: ServicePlan, id: string, more = ''): FlowNode => {
  const [shape, paint] = plan.kind ? LOOKS[plan.kind.role] : LOOKS.external;
  const label = more === '' ? serviceLabel(plan) : `${serviceLabel(plan)}\n${more}`;
  return { type: 'node', id, label, shape, class: paint };
};
