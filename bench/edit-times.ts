import { config } from 'zod';
import { documentOf, settled } from '../src/app/store/documents.ts';
import { type Document, record } from '../src/core/model/document.ts';
import { createProjector } from '../src/core/project.ts';
import { benchAuthor } from './author.ts';
import { EDITS } from './edits.ts';
import { estate } from './estate.ts';

const author = benchAuthor();
const project = createProjector();
let place: ReturnType<typeof estate>;
let document: Document;

/** Draws so many services. Gives the kinds of edits that there are. Runs in a browser. */
export const begin = (services: number): readonly string[] => {
  // As in the page.
  config({ jitless: true });
  place = estate(services, author);
  const { journal, layout } = place.document;
  document = documentOf({ events: journal.events, layout });
  project(document);
  return Object.keys(EDITS);
};

/** What an edit took, in milliseconds. */
export interface EditTime {
  /** Until the drawing holds it: events, chain, graph, places. */
  readonly applied: number;
  /** From there until bundle, diagrams and problems are there. */
  readonly projected: number;
}

/**
 * Edits the drawing for the `n`-th time as the page does: the drawing takes the gesture, and is
 * projected with what is remembered of the one before.
 */
export const edit = (kind: string, n: number): EditTime => {
  const gesture = EDITS[kind]?.(place, document, n, author.ids) ?? [];
  const start = performance.now();
  const recorded = record(document, gesture, author);
  if (!recorded.ok) throw new Error(`${kind}: ${recorded.error.message}`);
  document = settled(recorded.value.document);
  const middle = performance.now();
  project(document);
  return { applied: middle - start, projected: performance.now() - middle };
};
