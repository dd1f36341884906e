import { placesOf } from '../deployment/places.ts';
import { type DomainPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import type { FlowEdge, FlowItem, FlowNode } from '../mermaid/flowchart.ts';
import type { Ids } from '../mermaid/ids.ts';
import { count } from '../model/count.ts';
import { type Trace, tracesOf } from '../model/traces.ts';
import type { DiagramInput } from './define-diagram.ts';
import { eventCounts, eventLines, inOrder } from './event-labels.ts';
import { box, domainFileNode } from './nodes.ts';
import { portsOf } from './traffic.ts';
import { few } from './words.ts';

/** Events on the left, and what they made on the right. */
export interface EventRows {
  readonly events: readonly FlowNode[];
  readonly made: readonly FlowItem[];
  readonly edges: readonly FlowEdge[];
  /** Every event that is shown. */
  readonly traces: readonly Trace[];
}

export const joined = (all: readonly EventRows[]): EventRows => ({
  events: all.flatMap(({ events }) => events),
  made: all.flatMap(({ made }) => made),
  edges: all.flatMap(({ edges }) => edges),
  traces: all.flatMap(({ traces }) => traces),
});

const NOTHING: EventRows = { events: [], made: [], edges: [], traces: [] };

/** Events about an element and about what begins at it. */
const about = ({ graph, journal }: DiagramInput, id: string): readonly Trace[] => {
  const traces = tracesOf(journal);
  const edges = Object.values(graph.edges).filter(({ from }) => from === id);
  return inOrder(
    [id, ...edges.map(({ edge_id }) => edge_id)].flatMap((one) => traces.get(one) ?? []),
  );
};

const eventNode = (ids: Ids, key: string, path: string, name: string, lines: string): FlowNode =>
  box(ids.of('e', key, path), lines === '' ? name : `${name}\n${lines}`, 'choice');

/** Where a port was last chosen by hand, if it ever was. */
const portEvent = (service: ServicePlan, traces: readonly Trace[]): Trace | undefined =>
  'port' in service.service.settings
    ? traces.findLast(({ event }) => event === 'ServiceConfigured')
    : undefined;

const unitRow = (input: DiagramInput, service: ServicePlan, ids: Ids): EventRows => {
  const traces = about(input, service.id);
  const host = service.host;
  const label = host
    ? `${service.unit}\non ${host.slug}`
    : `${service.service.name}\nno unit of ours`;
  const unit = box(ids.element('u', service.id, service.path), label, host ? 'primary' : 'outside');
  const event = eventNode(ids, service.id, service.path, service.service.name, eventLines(traces));
  const ports = host ? portsOf([service], 1) : '';
  if (traces.length === 0) return { ...NOTHING, made: [unit] };
  const made: FlowEdge = { from: event.id, to: unit.id, style: 'arrow' };
  if (ports === '') return { events: [event], made: [unit], edges: [made], traces };
  const port = box(ids.of('o', service.id, service.path), ports, 'result', 'stadium');
  const chosen = portEvent(service, traces);
  return {
    events: [event],
    made: [unit, port],
    edges: [
      made,
      {
        from: unit.id,
        to: port.id,
        style: 'arrow',
        ...(chosen && { label: `set by ${chosen.number}` }),
      },
    ],
    traces,
  };
};

/** A domain in detail: what made its module, and each unit and port in it. */
export const domainRows = (input: DiagramInput, domain: DomainPlan, ids: Ids): EventRows => {
  const traces = about(input, domain.id);
  const units = joined(domain.services.map((service) => unitRow(input, service, ids)));
  const path = placesOf(input.graph.workspace).domain(domain.slug);
  const id = ids.element('m', domain.id, domain.slug);
  const event = eventNode(ids, domain.id, domain.slug, domain.domain.name, eventLines(traces));
  return {
    events: [event, ...units.events],
    made: [{ type: 'group', id, label: path, items: units.made }],
    edges: [{ from: event.id, to: id, style: 'thick' }, ...units.edges],
    traces: [...traces, ...units.traces],
  };
};

/** A domain in short: its events counted, its module, and its machines with units and ports. */
export const domainSummary = (input: DiagramInput, domain: DomainPlan, ids: Ids): EventRows => {
  const ownIds = [domain.id, ...domain.services.map(({ id }) => id)];
  const traces = inOrder(ownIds.flatMap((id) => about(input, id)));
  const event = eventNode(ids, domain.id, domain.slug, domain.domain.name, eventCounts(traces));
  const deployed = domain.services.filter(isDeployed);
  const ports = portsOf(deployed, 6);
  const hosts = [...new Set(deployed.map(({ host }) => host.slug))].sort();
  const file = domainFileNode(ids, placesOf(input.graph.workspace), domain, '');
  const outcome = box(
    ids.of('u', domain.id, domain.slug),
    [
      hosts.length === 0 ? 'No unit' : `${count(deployed.length, 'service')} on ${few(hosts, 3)}`,
      ...(ports === '' ? [] : [ports]),
    ].join('\n'),
    'result',
  );
  return {
    events: [event],
    made: [file, outcome],
    edges: [
      { from: event.id, to: file.id, style: 'arrow' },
      { from: file.id, to: outcome.id, style: 'arrow' },
    ],
    traces,
  };
};

/**
 * What belongs to no domain: machines, links, people and the workspace, with their files.
 *
 * @param inShort all machines and all people are one row each
 */
export const otherRows = (input: DiagramInput, ids: Ids, inShort: boolean): EventRows => {
  const { graph, journal, deployment } = input;
  const places = placesOf(graph.workspace);
  const all = tracesOf(journal);
  const row = (
    key: string,
    name: string,
    sources: readonly string[],
    file: FlowNode,
  ): EventRows => {
    const traces = inOrder(sources.flatMap((id) => all.get(id) ?? []));
    if (traces.length === 0) return sources.length === 0 ? NOTHING : { ...NOTHING, made: [file] };
    const lines = (inShort ? eventCounts : eventLines)(traces);
    const event = eventNode(ids, key, name, name, lines);
    return {
      events: [event],
      made: [file],
      edges: [{ from: event.id, to: file.id, style: 'arrow' }],
      traces,
    };
  };
  const file = (path: string): FlowNode => box(ids.of('f', path, path), path, 'result');
  const outside = deployment.services.filter(({ domain }) => domain === null);
  const hosts = deployment.hosts.filter(({ host }) => host !== null);
  const people = deployment.people.filter(({ person }) => person !== null);
  const idsOf = (plans: readonly { readonly id: string }[]): readonly string[] =>
    plans.map(({ id }) => id);
  const each = (
    kind: string,
    plans: readonly { readonly id: string; readonly slug: string }[],
    fileOf: (slug: string) => string,
  ): readonly EventRows[] =>
    plans.map(({ id, slug }) =>
      row(id, slug, [id], box(ids.element(kind, id, slug), fileOf(slug), 'result')),
    );
  return joined([
    row('workspace', 'workspace', ['workspace'], file('flake.nix')),
    row('links', 'links', ['topology', ...Object.keys(graph.links)], file('network-topology.json')),
    ...(inShort
      ? [
          row(
            'hosts',
            'machines',
            idsOf(hosts),
            file(`${places.all.hosts}\n${count(hosts.length, 'machine')}`),
          ),
          row(
            'people',
            'people',
            idsOf(people),
            file(`${places.all.people}\n${count(people.length, 'home')}`),
          ),
          row('outside', 'outside', idsOf(outside), file('Outside every domain')),
        ]
      : [
          ...each('h', hosts, places.host),
          ...each('p', people, places.person),
          ...outside.map((service) => unitRow(input, service, ids)),
        ]),
  ]);
};
