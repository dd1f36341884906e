import type { Deployment, DomainPlan, ServicePlan } from '../deployment/plan.ts';
import { label } from '../model/elements.ts';
import type { Edge, Graph } from '../model/graph.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { fault } from './laws/drawn-category.ts';

interface Image {
  readonly domains: ReadonlyMap<string, DomainPlan>;
  readonly services: ReadonlyMap<string, ServicePlan>;
}

/**
 * What an edge becomes: pairs of who reaches whom. None where the ends are there and nothing on one
 * of the sides can take part.
 */
const isLost = ({ from, to, kind }: Edge, { domains, services }: Image): boolean => {
  if (kind === 'administers') return false;
  const [fromDomain, toDomain] = [domains.get(from), domains.get(to)];
  const [fromService, toService] = [services.get(from), services.get(to)];
  if (fromDomain && toDomain) return !fromDomain.dependencies.includes(toDomain);
  if (fromService) {
    return toService
      ? !fromService.requires.includes(toService)
      : !toDomain?.services.some((one) => fromService.requires.includes(one));
  }
  // What messages a domain may send is a matter of its account, with or without workloads.
  if (kind !== 'depends_on') return false;
  return !fromDomain?.services.some(({ requires }) => toService && requires.includes(toService));
};

const edgesLost = (graph: Graph, image: Image): readonly Finding[] => {
  const isThere = (id: string): boolean => image.services.has(id) || image.domains.has(id);
  return Object.values(graph.edges)
    .filter(
      (edge) =>
        isThere(edge.from) &&
        isThere(edge.to) &&
        isLost(edge, image) &&
        fault(graph, edge) === null,
    )
    .map((edge) => ({
      message: `It is drawn that ${label(graph, edge.edge_id)}, but in the machines nothing follows from it.`,
      remedy:
        'Let the provider offer a service, and the consumer have a workload; or draw it between the two services.',
      elements: [edge.edge_id, edge.from, edge.to],
      witness: `${edge.from} → ${edge.to} becomes nothing`,
      fix: {
        title: 'Remove the dependency',
        commands: [{ type: 'remove', ids: [edge.edge_id], cascade: false }],
      },
    }));
};

/** How many names there are: plans are sorted, so that those of one name are neighbours. */
const distinct = <T>(plans: readonly T[], nameOf: (plan: T) => string): number =>
  plans.filter((plan, at) => {
    const next = plans[at + 1];
    return next === undefined || nameOf(next) !== nameOf(plan);
  }).length;

/** Each domain and service becomes one plan: no fewer, no more. */
const countsLost = (graph: Graph, { domains, services }: Deployment): readonly Finding[] => {
  const pairs = [
    ['domains', Object.keys(graph.domains).length, distinct(domains, ({ slug }) => slug)],
    ['services', Object.keys(graph.services).length, distinct(services, ({ path }) => path)],
  ] as const;
  return pairs
    .filter(([, drawn, built]) => drawn !== built)
    .map(([noun, drawn, built]) => ({
      message: `Of ${drawn} drawn ${noun} ${built} are left in the machines.`,
      remedy: 'Give each a name that differs from the others in its letters or digits.',
      elements: [],
      witness: `${drawn} → ${built}`,
    }));
};

export const functorLaw = defineRule({
  code: 'functor-law',
  family: 'consistency',
  severity: 'warning',
  why: 'The machines are a picture of the drawing: each element has one image, each dependency has one, and what follows from two of them follows in the machines too.',
  source: 'https://ncatlab.org/nlab/show/functor',
  check: ({ graph, deployment }) => {
    const image: Image = {
      domains: new Map(deployment.domains.map((plan) => [plan.id, plan])),
      services: new Map(deployment.services.map((plan) => [plan.id, plan])),
    };
    return [...edgesLost(graph, image), ...countsLost(graph, deployment)];
  },
});
