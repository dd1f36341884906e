import type { Document } from '../model/document.ts';
import type { Layout } from '../model/layout.ts';
import { topologyOf } from '../model/network-topology.ts';
import { noteOf } from '../model/notes.ts';
import { prettyJson } from '../model/pretty-json.ts';
import { writeJournal } from '../model/write-journal.ts';
import { defineBundleFile } from './define-bundle-file.ts';

/** The drawing itself: journal, network and positions, from which all else can be made again. */
export const journalFiles = defineBundleFile({
  name: 'journal',
  files: ({ document }) => {
    const { journal, graph, layout } = document;
    const last = journal.events.at(-1);
    const changed =
      journal.events.findLast(({ payload }) => 'Network' in payload)?.timestamp ?? null;
    return [
      {
        path: 'domain-events.json',
        select: [journal.events.length, last?.cid],
        render: () => writeJournal(journal),
      },
      {
        path: 'network-topology.json',
        select: [graph.hosts, graph.links, graph.services, graph.domains, graph.topology, changed],
        render: () => `${prettyJson(topologyOf(graph, changed))}\n`,
      },
      {
        path: 'layout.json',
        select: [layout, graph.domains, graph.services, graph.hosts, graph.people],
        render: () => `${prettyJson(placesOf(document))}\n`,
      },
    ];
  },
});

/** Places of what is there, sorted: what was removed keeps its place only for undo. */
const placesOf = ({ graph, layout }: Document): Layout => {
  const nodes = Object.entries(layout.nodes).filter(
    ([id]) =>
      id in graph.domains ||
      id in graph.services ||
      id in graph.hosts ||
      id in graph.people ||
      noteOf(graph, layout, id) !== null,
  );
  nodes.sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, nodes: Object.fromEntries(nodes) };
};
