import { type HostPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import type { FlowEdge, FlowNode } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';
import { serviceNode } from './service-node.ts';
import { portsOf } from './traffic.ts';

/** The services of a machine and what they wait for when it starts. */
export interface StartOrder {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Ids of those that wait for no other on this machine, and of those for which none waits. */
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** What a service waits for on its own machine. */
const waitsFor = (service: ServicePlan): readonly ServicePlan[] =>
  service.reaches.filter((other) => other !== service && other.host === service.host);

/** A machine's services, each after those of the same machine that it uses. */
export const startOrder = (host: HostPlan, ids: Ids): StartOrder => {
  const services = host.services.filter(isDeployed);
  const idOf = ({ id, path }: ServicePlan): string => ids.element('s', id, path);
  const waited = new Set(services.flatMap(waitsFor));
  return {
    nodes: services.map((service) =>
      serviceNode(
        service,
        idOf(service),
        [service.unit, portsOf([service], 1)].filter((part) => part !== '').join(', '),
      ),
    ),
    edges: services.flatMap((service) =>
      waitsFor(service).map(
        (other): FlowEdge => ({
          from: idOf(other),
          to: idOf(service),
          style: 'arrow',
          label: 'before',
        }),
      ),
    ),
    first: services.filter((service) => waitsFor(service).length === 0).map(idOf),
    last: services.filter((service) => !waited.has(service)).map(idOf),
  };
};
