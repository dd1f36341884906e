import { hostOf, oddWords } from '../../model/events/wire.ts';
import { readTopology, topologyOf } from '../../model/network-topology.ts';
import { prettyJson } from '../../model/pretty-json.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, EMPTY_SKETCH, type Sketch } from '../define-format.ts';
import { jsonOf } from '../json/read-json.ts';

/** Codes: those of `readTopology`. */
const read = (text: string): Result<Sketch, Problem> => {
  const topology = readTopology(text);
  if (!topology.ok) return topology;
  const { name, nodes, connections } = topology.value;
  const remark = (words: string) => ({ line: null, text: words });
  return ok({
    ...EMPTY_SKETCH,
    title: name,
    hosts: nodes.map((node) => {
      const { host_id: id, ...fields } = hostOf(node);
      return { ...fields, key: id, id, line: null };
    }),
    links: connections.map(({ from_node: from, to_node: to, ...fields }) => ({
      ...fields,
      ...{ from, to, line: null },
    })),
    ignored: nodes.flatMap((node) =>
      node.services.length === 0
        ? []
        : [remark(`What runs on "${node.name}" is not taken over: ${node.services.join(', ')}.`)],
    ),
    notUnderstood: nodes.flatMap((node) => {
      const odd = oddWords(node);
      return odd === null ? [] : [remark(`The ${odd}: the usual one is taken.`)];
    }),
  });
};

/** Machines and their connections, as `network-topology.json` has them. */
export const networkTopology = defineFormat({
  name: 'network-topology',
  title: 'Network topology',
  description: 'network-topology.json: machines, interfaces, connections',
  extensions: [],
  reader: {
    recognises: (text) => {
      const json = jsonOf(text);
      if (json === null || !Array.isArray(json.nodes)) return false;
      return Array.isArray(json.connections) || typeof json.topology_id === 'string';
    },
    read,
  },
  writer: {
    ending: 'network-topology.json',
    mediaType: 'application/json',
    write: ({ graph, journal }) =>
      `${prettyJson(topologyOf(graph, journal.events.at(-1)?.timestamp ?? null))}\n`,
  },
});
