import { placesOf } from '../deployment/places.ts';
import type { Deployment, DomainPlan, HostPlan } from '../deployment/plan.ts';
import { type FlowEdge, type FlowItem, printFlowchart } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { defineDiagram } from './define-diagram.ts';
import { box, domainFileNode, fileNode, hostNode } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { hostScopes, overview, scopesOf, WHOLE } from './scopes.ts';
import { few } from './words.ts';

/** Of more domains and machines than this, they are counted. */
const MOST_MODULES = 40;
const MOST_NAMES = 6;

/** How many services of a domain run on a machine. */
const share = (domain: DomainPlan, host: HostPlan): number =>
  domain.services.filter((service) => service.host === host).length;

const isLarge = ({ domains, hosts }: Deployment): boolean =>
  domains.length + hosts.length > MOST_MODULES;

/** Which modules make up which machine. */
export const moduleComposition = defineDiagram({
  name: 'module-composition',
  title: 'Module composition',
  scopes: ({ deployment }) =>
    scopesOf(isLarge(deployment), overview('Kinds of module'), hostScopes(deployment)),
  select: ({ graph }) => [
    graph.workspace,
    graph.domains,
    graph.services,
    graph.hosts,
    graph.people,
  ],
  render: ({ graph, deployment }, scope) => {
    const ids = createIds();
    const places = placesOf(graph.workspace);
    const one = deployment.hosts.find(({ id }) => id === scope);
    const short = !one && scope !== WHOLE.id;
    const hosts = one ? [one] : deployment.hosts;
    const used = one
      ? deployment.domains.filter((domain) => share(domain, one) > 0)
      : deployment.domains;

    const cim = fileNode(ids, places.options, 'options, firewall, targets', 'secondary');
    const topology = fileNode(
      ids,
      places.topology,
      count(deployment.hosts.length, 'machine'),
      'secondary',
    );
    const domains = short
      ? [summary(ids.of('m', 'all', 'domains'), places.all.domains, used)]
      : used.map((domain) =>
          domainFileNode(ids, places, domain, count(domain.services.length, 'service')),
        );
    const domainGroup: FlowItem = {
      type: 'group',
      id: ids.of('g', 'domains', 'domains'),
      label: 'Domains',
      items: domains,
    };
    const homes = deployment.people.map(({ id, slug }) =>
      box(ids.element('p', id, slug), places.person(slug), 'start'),
    );
    const base = fileNode(ids, places.base, 'SSH, accounts, homes', 'secondary');
    const machines = short
      ? [summary(ids.of('h', 'all', 'hosts'), places.all.hosts, hosts)]
      : hosts.map((host) => hostNode(ids, host, places.host(host.slug)));
    const hostGroup: FlowItem = {
      type: 'group',
      id: ids.of('g', 'hosts', 'hosts'),
      label: 'Machines',
      items: machines,
    };

    const shares = short
      ? []
      : used.flatMap((domain) =>
          hosts.flatMap((host): readonly FlowEdge[] => {
            const number = share(domain, host);
            const from = ids.of('m', domain.id, domain.slug);
            const to = ids.of('h', host.id, host.slug);
            return number === 0
              ? []
              : [{ from, to, style: 'arrow', label: count(number, 'service') }];
          }),
        );
    const omitted = omission(deployment, used.length, one, short);
    const description = described(
      `The modules of ${count(used.length, 'domain')} and how they make up ${count(hosts.length, 'machine')}: arrows lead to where a domain's services run, dotted ones to who imports a module.`,
      omitted,
    );
    const text = printFlowchart({
      direction: 'LR',
      title: `Modules of ${graph.workspace.name}`,
      description,
      items: [
        cim,
        topology,
        ...(domains.length === 0 ? [] : [domainGroup]),
        ...homes,
        base,
        ...(machines.length === 0 ? [] : [hostGroup]),
        ...omissionNotes(omitted, ids),
      ],
      edges: [
        { from: cim.id, to: topology.id, style: 'dotted' },
        ...(domains.length === 0
          ? [{ from: topology.id, to: base.id, style: 'dotted' } as const]
          : [
              { from: topology.id, to: domainGroup.id, style: 'dotted' } as const,
              { from: domainGroup.id, to: base.id, style: 'dotted' } as const,
            ]),
        ...homes.map(({ id }): FlowEdge => ({ from: id, to: base.id, style: 'dotted' })),
        ...(machines.length === 0
          ? []
          : [{ from: base.id, to: hostGroup.id, style: 'dotted' } as const]),
        ...shares,
      ],
    });
    return { text, description, elements: ids.elements, omitted };
  },
});

const summary = (id: string, folder: string, plans: readonly { readonly slug: string }[]) =>
  box(
    id,
    `${folder}: ${count(plans.length, 'module')}\n${few(
      plans.map(({ slug }) => slug),
      MOST_NAMES,
    )}`,
    'primary',
  );

const omission = (
  { domains, hosts }: Deployment,
  shown: number,
  one: HostPlan | undefined,
  short: boolean,
): string | null => {
  if (short && domains.length + hosts.length > 0) {
    return `Left out: which of ${count(domains.length, 'domain')} is on which of ${count(hosts.length, 'machine')}. The view of a machine says it.`;
  }
  const rest = domains.length - shown;
  return one && rest > 0
    ? `Left out: ${count(rest, 'domain')} without a service on ${one.slug}. It knows their modules, too.`
    : null;
};
