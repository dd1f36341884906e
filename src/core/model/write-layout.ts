import type { Document } from './document.ts';
import type { Layout } from './layout.ts';
import { noteOf } from './notes.ts';
import { prettyJson } from './pretty-json.ts';

/** The text of `layout.json`, ids sorted: a small move makes a small difference. */
export const writeLayout = ({ nodes }: Layout): string => {
  const sorted = Object.entries(nodes).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${prettyJson({ version: 1, nodes: Object.fromEntries(sorted) })}\n`;
};

/** Places of what is there: what was removed keeps its place only for undo. */
export const shownPlaces = ({ graph, layout }: Document): Layout => ({
  version: 1,
  nodes: Object.fromEntries(
    Object.entries(layout.nodes).filter(
      ([id]) =>
        id in graph.domains ||
        id in graph.services ||
        id in graph.hosts ||
        id in graph.people ||
        noteOf(graph, layout, id) !== null,
    ),
  ),
});
