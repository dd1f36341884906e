import type { HostPlan } from '../deployment/plan.ts';
import { type FlowEdge, type FlowNode, printFlowchart, type Shape } from '../mermaid/flowchart.ts';
import { createIds } from '../mermaid/ids.ts';
import type { PaletteClass } from '../mermaid/palette.ts';
import { count } from '../model/count.ts';
import { type Host, type Link, TIERS } from '../model/graph.ts';
import { type DiagramInput, defineDiagram } from './define-diagram.ts';
import { addressOf, box } from './nodes.ts';
import { described, omissionNotes } from './omission.ts';
import { hostScopes, overview, scopesOf, WHOLE } from './scopes.ts';
import { tierOverview } from './tier-overview.ts';
import { tierTitle } from './tier-title.ts';
import { portsOf, trafficOf } from './traffic.ts';

/** Of more machines than this, the tiers stand for them. */
const MOST_HOSTS = 40;
/** Of more ports than this on one line, the last ones are counted. */
const MOST_PORTS = 5;

const LOOKS: Readonly<Record<Host['node_type'], readonly [Shape, PaletteClass]>> = {
  Server: ['rectangle', 'primary'],
  VirtualMachine: ['rectangle', 'primary'],
  Container: ['rectangle', 'primary'],
  Router: ['hexagon', 'choice'],
  Gateway: ['hexagon', 'choice'],
  AccessPoint: ['hexagon', 'choice'],
  Workstation: ['round', 'secondary'],
  IoTDevice: ['round', 'secondary'],
};

const machine = (plan: HostPlan, id: string): FlowNode => {
  const { host, slug, services } = plan;
  const [shape, paint] = host ? LOOKS[host.node_type] : (['round', 'outside'] as const);
  const what = host ? host.node_type : 'Not drawn';
  const lines = [host?.name ?? slug, `${what}, ${addressOf(plan)}`];
  const more = services.length === 0 ? [] : [count(services.length, 'service')];
  return box(id, [...lines, ...more].join('\n'), paint, shape);
};

const linkLabel = ({ from_interface, to_interface, network_type }: Link): string => {
  const names = new Set([from_interface, to_interface].filter((name) => name !== ''));
  const ends = [...names].join(' – ');
  return [network_type, ends].filter((part) => part !== '').join(' ');
};

/** Cables and radio links, from the higher tier to the lower. */
const linkEdges = (
  { graph, deployment }: DiagramInput,
  nodeOf: ReadonlyMap<string, string>,
): readonly FlowEdge[] => {
  const rank = new Map(deployment.hosts.map(({ id, tier }) => [id, TIERS.indexOf(tier)]));
  return Object.values(graph.links)
    .flatMap((link): readonly FlowEdge[] => {
      const ends = [link.from_node, link.to_node];
      ends.sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0));
      const [from, to] = ends.flatMap((id) => nodeOf.get(id) ?? []);
      return from === undefined || to === undefined
        ? []
        : [{ from, to, style: 'line', label: linkLabel(link) }];
    })
    .sort((a, b) => (`${a.from} ${a.to} ${a.label}` < `${b.from} ${b.to} ${b.label}` ? -1 : 1));
};

/** A machine with those to which it has a link or traffic. */
const around = ({ graph, deployment }: DiagramInput, centre: HostPlan): readonly HostPlan[] => {
  const near = new Set([centre.id]);
  for (const { from_node, to_node } of Object.values(graph.links)) {
    if (from_node === centre.id) near.add(to_node);
    if (to_node === centre.id) near.add(from_node);
  }
  for (const { from, to } of trafficOf(deployment.hosts)) {
    if (from === centre) near.add(to.id);
    if (to === centre) near.add(from.id);
  }
  return deployment.hosts.filter(({ id }) => near.has(id));
};

/** Tiers, machines, links, and which ports of which machine are used over them. */
export const networkTopology = defineDiagram({
  name: 'network-topology',
  title: 'Network topology',
  scopes: ({ deployment }) =>
    scopesOf(deployment.hosts.length > MOST_HOSTS, overview('Tiers only'), hostScopes(deployment)),
  select: ({ graph }) => [
    graph.workspace.name,
    graph.hosts,
    graph.links,
    graph.services,
    graph.domains,
    graph.edges,
  ],
  render: (input, scope) => {
    const { graph, deployment } = input;
    const centre = deployment.hosts.find(({ id }) => id === scope);
    if (!centre && scope !== WHOLE.id) return tierOverview(input);
    const ids = createIds();
    const hosts = centre ? around(input, centre) : deployment.hosts;
    const nodeOf = new Map(hosts.map(({ id, slug }) => [id, ids.element('h', id, slug)]));
    const groups = [...TIERS].reverse().flatMap((tier) => {
      const own = hosts.filter((host) => host.tier === tier);
      const items = own.map((host) => machine(host, nodeOf.get(host.id) ?? ''));
      return items.length === 0
        ? []
        : [{ type: 'group', id: ids.of('t', tier, tier), label: tierTitle(tier), items } as const];
    });
    const shown = (host: HostPlan, other: HostPlan): boolean =>
      !centre || host === centre || other === centre;
    const traffic = trafficOf(hosts)
      .filter(({ from, to }) => shown(from, to))
      .map(
        ({ from, to, services }): FlowEdge => ({
          from: nodeOf.get(from.id) ?? '',
          to: nodeOf.get(to.id) ?? '',
          style: 'dotted',
          label: portsOf(services, MOST_PORTS) || 'uses',
        }),
      );
    const far = deployment.hosts.length - hosts.length;
    const omitted =
      far === 0 ? null : `Left out: ${count(far, 'machine')} that ${centre?.slug} does not touch.`;
    const links = linkEdges(input, nodeOf);
    const description = described(
      `${count(hosts.length, 'machine')} with ${count(links.length, 'link')}; dotted lines are the ports that machines use of each other.`,
      omitted,
    );
    const text = printFlowchart({
      direction: 'TB',
      title: `Network of ${graph.workspace.name}`,
      description,
      items: [...groups, ...omissionNotes(omitted, ids)],
      edges: [...links, ...traffic],
    });
    return { text, description, elements: ids.elements, omitted };
  },
});
