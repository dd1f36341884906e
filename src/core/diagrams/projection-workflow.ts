import { type Places, placesOf } from '../deployment/places.ts';
import { type Deployment, type DomainPlan, isDeployed } from '../deployment/plan.ts';
import {
  type FlowEdge,
  type FlowItem,
  type FlowNode,
  printFlowchart,
} from '../mermaid/flowchart.ts';
import { createIds, type Ids } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { type DiagramInput, defineDiagram } from './define-diagram.ts';
import { addressOf, box, domainFileNode, fileNode, hostNode } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { domainScopes, overview, scopesOf, WHOLE } from './scopes.ts';
import { serviceNode } from './service-node.ts';
import { portsOf } from './traffic.ts';

/** Of more domains, machines, people and applications than this, they are counted. */
const MOST_ELEMENTS = 40;

/** An element of the graph, and the file or output that comes of it. */
interface Pair {
  readonly element: FlowNode;
  readonly file: FlowNode;
}

const applicationsOf = ({ services }: Deployment) =>
  services.filter(isDeployed).filter(({ kind }) => kind.kind === 'application');

const size = (deployment: Deployment): number =>
  deployment.domains.length +
  deployment.hosts.length +
  deployment.people.length +
  applicationsOf(deployment).length;

const pairs = (deployment: Deployment, places: Places, ids: Ids): readonly Pair[] => [
  ...deployment.domains.map((domain) => ({
    element: box(
      ids.element('d', domain.id, domain.slug),
      `${domain.domain.name}\nDomain of ${count(domain.services.length, 'service')}`,
      'primary',
    ),
    file: domainFileNode(ids, places, domain, '', 'result'),
  })),
  ...applicationsOf(deployment).map((service) => ({
    element: serviceNode(service, ids.element('s', service.id, service.path)),
    file: fileNode(ids, places.application(service.packageName), '', 'result'),
  })),
  ...deployment.hosts.map((host) => ({
    element: hostNode(ids, host, addressOf(host), host.host ? 'secondary' : 'outside'),
    file: fileNode(ids, places.host(host.slug), '', 'result'),
  })),
  ...deployment.people.map(({ id, name, slug }) => ({
    element: box(ids.element('p', id, slug), name, 'start', 'stadium'),
    file: fileNode(ids, places.person(slug), '', 'result'),
  })),
];

const counted = (deployment: Deployment, { all }: Places, ids: Ids): readonly Pair[] => {
  const row = (kind: string, number: number, noun: string, file: string): readonly Pair[] =>
    number === 0
      ? []
      : [
          {
            element: box(ids.of('n', kind, kind), count(number, noun), 'primary'),
            file: fileNode(ids, file, count(number, noun), 'result'),
          },
        ];
  return [
    ...row('domains', deployment.domains.length, 'domain', all.domains),
    ...row('applications', applicationsOf(deployment).length, 'application', all.applications),
    ...row('hosts', deployment.hosts.length, 'machine', all.hosts),
    ...row('people', deployment.people.length, 'person', all.people),
  ];
};

/** The services of a domain, and the unit that comes of each. */
const unitsOf = (domain: DomainPlan, ids: Ids): readonly Pair[] =>
  domain.services.filter(isDeployed).map((service) => ({
    element: serviceNode(service, ids.element('s', service.id, service.path)),
    file: box(
      ids.of('u', service.id, service.path),
      [service.unit, `on ${service.host.slug}`, portsOf([service], 1)]
        .filter((line) => line !== '')
        .join('\n'),
      'result',
    ),
  }));

const group = (ids: Ids, key: string, label: string, items: readonly FlowItem[]): FlowItem => ({
  type: 'group',
  id: ids.of('g', key, key),
  label,
  items,
});

const omission = (input: DiagramInput, domain: DomainPlan | undefined, isShort: boolean) => {
  const { deployment } = input;
  if (domain) {
    const others = deployment.domains.length - 1;
    const idle = domain.services.filter((service) => !isDeployed(service)).length;
    const parts = [
      ...(others > 0 ? [count(others, 'other domain')] : []),
      ...(idle > 0 ? [`${count(idle, 'service')} that no machine of ours runs`] : []),
    ];
    return parts.length === 0 ? null : `Left out: ${parts.join(', and ')}.`;
  }
  return isShort && size(deployment) > 0
    ? `Left out: the names of ${count(size(deployment), 'element')} and file. The view of a domain has them.`
    : null;
};

/** How the journal becomes a graph, and each element of the graph a part of the bundle. */
export const projectionWorkflow = defineDiagram({
  name: 'projection-workflow',
  title: 'Projection workflow',
  scopes: ({ deployment }) =>
    scopesOf(size(deployment) > MOST_ELEMENTS, overview('Numbers only'), domainScopes(deployment)),
  select: ({ graph, journal }) => [
    journal.events.length,
    graph.workspace,
    graph.domains,
    graph.services,
    graph.hosts,
    graph.people,
    graph.edges,
  ],
  render: (input, scope) => {
    const { graph, journal, deployment } = input;
    const ids = createIds();
    const places = placesOf(graph.workspace);
    const domain = deployment.domains.find(({ id }) => id === scope);
    const isShort = !domain && scope !== WHOLE.id;
    const all = domain
      ? unitsOf(domain, ids)
      : (isShort ? counted : pairs)(deployment, places, ids);
    const journalNode = fileNode(
      ids,
      'domain-events.json',
      count(journal.events.length, 'event'),
      'start',
    );
    const context = group(
      ids,
      'context',
      domain ? `Domain ${domain.domain.name}` : 'Context graph',
      all.map(({ element }) => element),
    );
    const nix = group(
      ids,
      'nix',
      domain ? places.domain(domain.slug) : 'Nix',
      all.map(({ file }) => file),
    );
    const flake = fileNode(ids, 'flake.nix', 'outputs', 'choice');
    const omitted = omission(input, domain, isShort);
    const description = described(
      `${count(journal.events.length, 'event')} fold into the context graph; each element of it is projected to Nix.`,
      omitted,
    );
    const text = printFlowchart({
      direction: 'LR',
      title: `From context graph to Nix: ${graph.workspace.name}`,
      description,
      items: [
        journalNode,
        ...(all.length === 0 ? [] : [context, nix]),
        flake,
        ...omissionNotes(omitted, ids),
      ],
      edges:
        all.length === 0
          ? [{ from: journalNode.id, to: flake.id, style: 'arrow', label: 'fold and project' }]
          : [
              { from: journalNode.id, to: context.id, style: 'thick', label: 'fold' },
              ...all.map(
                ({ element, file }): FlowEdge => ({
                  from: element.id,
                  to: file.id,
                  style: 'arrow',
                }),
              ),
              {
                from: nix.id,
                to: flake.id,
                style: 'thick',
                label: graph.workspace.flavour === 'explicit' ? 'import' : 'outputs of',
              },
            ],
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
