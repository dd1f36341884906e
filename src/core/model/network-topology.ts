import { err, ok, type Problem, type Result } from '../result.ts';
import { canonical, compareBytes, sameJson } from './canonical.ts';
import { chained, headOf } from './chain.ts';
import { append, type Document, type Recorded } from './document.ts';
import { aggregateOf, apply, checkEvent } from './event-data.ts';
import { networkTopologyUpdated, topologyIdOf } from './events/network.ts';
import { hostOf, nodeOf, WireTopology } from './events/wire.ts';
import type { Graph, NetworkInterface } from './graph.ts';
import { parseJson, whereIn } from './json-text.ts';
import { serviceRef } from './placing.ts';
import { problem, problemOf } from './problems.ts';
import { slugOf } from './slug.ts';
import type { Json } from './text.ts';
import { isMembers } from './unchecked.ts';
import { FLAKEGRAPH_NAMESPACE, uuid5 } from './uuid5.ts';

/** What `network-topology.json` holds, in the form of the CIM world. */
export interface NetworkTopology {
  readonly topology_id: string;
  readonly name: string;
  /** When the network last changed; `null` when nothing ever happened. */
  readonly timestamp: string | null;
  readonly nodes: readonly TopologyNode[];
  readonly connections: readonly TopologyConnection[];
}

export interface TopologyNode {
  readonly id: string;
  readonly name: string;
  readonly node_type: string;
  readonly tier: string;
  readonly interfaces: readonly NetworkInterface[];
  /** `<domain>/<service>`, by their slugs, sorted. */
  readonly services: readonly string[];
  /** `system` and `state_version`; `memory_mib` when known, `extra_options` and `gateways` when there are any. */
  readonly metadata: { readonly [key: string]: Json };
}

export interface TopologyConnection {
  readonly from_node: string;
  readonly from_interface: string;
  readonly to_node: string;
  readonly to_interface: string;
  readonly network_type: string;
}

/** The drawn network as other tools read it. Nodes are sorted by the slug of their names. */
export const topologyOf = (graph: Graph, timestamp: string | null): NetworkTopology => {
  const placed = new Map<string, Set<string>>();
  for (const service of Object.values(graph.services)) {
    const ref = serviceRef(graph, service);
    if (service.host_id === null || ref === null) continue;
    const refs = placed.get(service.host_id) ?? new Set();
    placed.set(service.host_id, refs.add(ref));
  }
  const nodes = Object.values(graph.hosts)
    .toSorted((a, b) => compareBytes(slugOf(a), slugOf(b)) || compareBytes(a.host_id, b.host_id))
    .map((host): TopologyNode => {
      const node = nodeOf(host, [...(placed.get(host.host_id) ?? [])].sort(compareBytes));
      const { extra_options, gateways, memory_mib, state_version, system } = node.metadata;
      return {
        ...node,
        metadata: {
          ...(Object.keys(extra_options).length > 0 && { extra_options }),
          ...(gateways.length > 0 && { gateways }),
          ...(memory_mib !== null && { memory_mib }),
          state_version,
          system,
        },
      };
    });
  return {
    topology_id: topologyIdOf(graph),
    name: graph.topology.name,
    timestamp,
    nodes,
    connections: sortedLinks(Object.values(graph.links)),
  };
};

const sortedLinks = <T extends TopologyConnection>(links: readonly T[]): readonly T[] =>
  links
    .map((link) => ({ link, key: canonical(link) }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ link }) => link);

const refuse = (reason: string): Problem =>
  problem(
    'topology-unreadable',
    `The network topology cannot be read: ${reason}.`,
    'Choose a network-topology.json, as a bundle holds it.',
  );

/**
 * Reads a `network-topology.json`, our own or another tool's: optional fields may be missing,
 * addresses may be text, ends may name their nodes.
 *
 * Codes: `topology-unreadable`, and those of a field that does not fit.
 */
export const readTopology = (text: string): Result<WireTopology, Problem> => {
  const parsed = parseJson(text);
  if (!parsed.ok) return err(refuse(whereIn(parsed.error)));
  const { value } = parsed;
  if (!isMembers(value) || !('nodes' in value)) return err(refuse('it is no object with "nodes"'));
  const read = WireTopology.safeParse(value);
  return read.success ? ok(read.data) : err(problemOf('The network topology', read.error));
};

/** A topology as what it says, whatever the order in which it says it. */
const meaning = (topology: unknown): unknown => {
  const read = WireTopology.safeParse(topology);
  if (!read.success) return null;
  const { topology_id, name, nodes, connections } = read.data;
  return {
    topology_id,
    name,
    nodes: Object.fromEntries(
      nodes.map((node) => [node.id, { ...hostOf(node), services: [...node.services].sort() }]),
    ),
    connections: sortedLinks(connections),
  };
};

/** Whether two topologies say the same, the time apart. */
export const sameTopology = (a: unknown, b: unknown): boolean => {
  const left = meaning(a);
  return left !== null && sameJson(left, meaning(b));
};

/** Who applies a topology file. */
const ACTOR = 'network-topology';
const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * Lets a topology file have its effect, only if it differs from what the journal says. The event
 * is the same for the same journal and file: its id is the UUIDv5 of its content, its time that of
 * the last event.
 */
export const applyTopologyFile = (
  document: Document,
  topology: WireTopology,
): Result<Recorded, Problem> => {
  const { journal, graph } = document;
  const unchanged = ok({ document, events: [] });
  if (sameTopology(topology, topologyOf(graph, null))) return unchanged;
  const event = networkTopologyUpdated.of(topology);
  const found = checkEvent(graph, event);
  if (found) return err(found);
  if (sameJson(apply(graph, event), graph)) return unchanged;
  const head = headOf(journal);
  const id = uuid5(FLAKEGRAPH_NAMESPACE, canonical(topology));
  const taken = journal.events.some(({ event_id }) => event_id === id);
  // The same file for the second time, with something else in between.
  const event_id = taken ? uuid5(FLAKEGRAPH_NAMESPACE, `${id} ${head}`) : id;
  const envelope = chained(
    {
      event_id,
      aggregate_id: aggregateOf(event),
      correlation_id: event_id,
      causation_id: event_id,
      actor: ACTOR,
      timestamp: journal.events.at(-1)?.timestamp ?? EPOCH,
      schema_version: 1,
      payload: { [event.group]: { [event.name]: event.data as Json } },
    },
    head,
  );
  return ok({ document: append(document, [envelope]), events: [envelope] });
};
