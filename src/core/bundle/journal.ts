import { topologyOf } from '../model/network-topology.ts';
import { prettyJson } from '../model/pretty-json.ts';
import { writeJournal } from '../model/write-journal.ts';
import { shownPlaces, writeLayout } from '../model/write-layout.ts';
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
        render: () => writeLayout(shownPlaces(document)),
      },
    ];
  },
});
