import { fold } from '../../model/fold.ts';
import { readJournal } from '../../model/read-journal.ts';
import { writeJournal } from '../../model/write-journal.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Sketch } from '../define-format.ts';
import { sketchOfDrawing } from './sketch-of-drawing.ts';

/** What the drawing of a journal says; events without effect are reported, history is not taken. */
const read = (text: string): Result<Sketch, Problem> => {
  const journal = readJournal(text);
  if (!journal.ok) return journal;
  const graph = fold(journal.value.journal);
  const remark = (words: string) => ({ line: null, text: words });
  return ok({
    ...sketchOfDrawing(graph),
    ignored: [
      remark('Who did what when is not taken over: what the drawing is today is.'),
      ...journal.value.notes.map(remark),
    ],
    notUnderstood: graph.unknown.map(({ name, reason }) => remark(`${name}: ${reason}`)),
  });
};

/** A journal of events, in any of the envelopes that are read. */
export const journal = defineFormat({
  name: 'journal',
  title: 'Journal',
  description: 'domain-events.json, with all history',
  extensions: [],
  reader: {
    recognises: (text) => /^\uFEFF?\s*[[{]/.test(text) && readJournal(text).ok,
    read,
    isDrawing: true,
  },
  writer: {
    ending: 'domain-events.json',
    mediaType: 'application/json',
    write: (document) => writeJournal(document.journal),
  },
});
