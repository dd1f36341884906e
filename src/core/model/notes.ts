import type { Size } from './extent.ts';
import type { Graph } from './graph.ts';
import type { Box, Layout } from './layout.ts';
import { exists } from './new-id.ts';

/** The size of a note that nobody has sized. */
export const NOTE_SIZE: Size = { width: 192, height: 120 };
export const NOTE_MINIMUM: Size = { width: 96, height: 64 };

/** A note on the drawing: a place with a text. */
export interface Note extends Box {
  readonly text: string;
}

/** The note of that id, or `null`: an element's place is none, whatever text it has. */
export const noteOf = (graph: Graph, layout: Layout, id: string): Note | null => {
  const box = layout.nodes[id];
  return box?.text === undefined || exists(graph, id) ? null : { ...box, text: box.text };
};

/** Ids of all notes. */
export const noteIds = (graph: Graph, layout: Layout): readonly string[] =>
  Object.keys(layout.nodes).filter((id) => noteOf(graph, layout, id) !== null);

export const noteSize = (note: Box): Size => ({
  width: note.width ?? NOTE_SIZE.width,
  height: note.height ?? NOTE_SIZE.height,
});
