import { arrows } from './arrows/arrows.ts';
import { cimGraphEvents } from './cim/cim-graph-events.ts';
import { cimKeys } from './cim/cim-keys.ts';
import { domainGraph } from './cim/domain-graph.ts';
import { networkTopology } from './cim/network-topology.ts';
import { compose } from './compose/compose.ts';
import { cypher } from './cypher/cypher.ts';
import { cytoscape } from './cytoscape/cytoscape.ts';
import type { Format, ReadableFormat, WritableFormat } from './define-format.ts';
import { dot } from './dot/dot.ts';
import { graphJson } from './graph-json/graph-json.ts';
import { journal } from './journal/journal.ts';
import { mermaid } from './mermaid/mermaid.ts';
import { nixTopology } from './nix-topology/nix-topology.ts';

/** In the order in which they are asked whether a text is theirs. */
const FORMATS: readonly Format[] = [
  mermaid,
  compose,
  domainGraph,
  arrows,
  cytoscape,
  cimKeys,
  networkTopology,
  cimGraphEvents,
  journal,
  dot,
  cypher,
  nixTopology,
  graphJson,
];

/** Every foreign form of drawings that can be read. */
export const READABLE: readonly ReadableFormat[] = FORMATS.filter(
  (format): format is ReadableFormat => format.reader !== undefined,
);

/** What they are called: `Mermaid flowchart, Docker Compose, …`. */
export const READABLE_TITLES = READABLE.map(({ title }) => title).join(', ');

/** Every foreign form of drawings that can be written. */
export const WRITABLE: readonly WritableFormat[] = FORMATS.filter(
  (format): format is WritableFormat => format.writer !== undefined,
);

/** The form of a text; `null` when it is none of these. */
export const formatOf = (text: string): ReadableFormat | null =>
  READABLE.find(({ reader }) => reader.recognises(text)) ?? null;

/** The form of a file: what its text says, else its ending. */
export const formatOfFile = (text: string, name: string): ReadableFormat | null => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return formatOf(text) ?? READABLE.find(({ extensions }) => extensions.includes(ending)) ?? null;
};
