import type { Remark } from '../core/interchange/define-format.ts';
import { type ImportPlan, importPlan } from '../core/interchange/import-plan.ts';
import { formatOfFile, READABLE, READABLE_TITLES } from '../core/interchange/index.ts';
import { placesOfMiddles } from '../core/interchange/places-of-middles.ts';
import { arrange } from '../core/model/arrange.ts';
import { type Author, type Document, EMPTY_DOCUMENT, record } from '../core/model/document.ts';
import { withPlaces } from '../core/model/places.ts';
import { writeJournal } from '../core/model/write-journal.ts';
import { shownPlaces, writeLayout } from '../core/model/write-layout.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { EXIT, type Exit } from './exit.ts';
import { findLayout, layoutBeside, readDocument, readText } from './read.ts';
import { complain, mention, say } from './report.ts';
import { writeText } from './write-text.ts';

export interface ImportOptions {
  readonly format?: string;
  readonly events?: string;
  readonly output: string;
}

const openDrawing = async (events: string | undefined): Promise<Result<Document, Problem>> => {
  if (events === undefined) return ok(EMPTY_DOCUMENT);
  const read = await readDocument({ events });
  if (!read.ok) return read;
  mention(read.value.notes);
  return ok(read.value.document);
};

interface Imported {
  readonly document: Document;
  readonly plan: ImportPlan;
}

const take = async (
  file: string,
  options: ImportOptions,
  author: Author,
): Promise<Result<Imported, Problem>> => {
  const text = await readText(file);
  if (!text.ok) return text;
  const before = await openDrawing(options.events);
  if (!before.ok) return before;
  const named = READABLE.find(({ name }) => name === options.format);
  const format = named ?? formatOfFile(text.value, file);
  if (format === null)
    return err({
      code: 'unknown-format',
      message: `${file} is of no form that can be imported.`,
      remedy: `Give one of these: ${READABLE_TITLES}.`,
    });
  const sketch = format.reader.read(text.value);
  if (!sketch.ok) return sketch;
  const plan = importPlan(sketch.value, before.value.graph, author.ids);
  const done = record(before.value, plan.gesture, author);
  if (!done.ok) return done;
  const { document } = done.value;
  const placed = withPlaces(document.layout, placesOfMiddles(document, plan.middles));
  const layout = Object.keys(placed.nodes).length === 0 ? placed : arrange(document.graph, placed);
  return ok({ document: { ...document, layout }, plan });
};

/** Writes the journal, and beside it where its elements stand, with what others have there. */
const write = async (document: Document, events: string): Promise<Result<null, Problem>> => {
  const others = await findLayout({ events });
  if (!others.ok) return others;
  const journal = await writeText(events, writeJournal(document.journal));
  const { nodes } = shownPlaces(document);
  return !journal.ok || Object.keys(nodes).length === 0
    ? journal
    : writeText(layoutBeside(events), writeLayout(withPlaces(others.value, nodes)));
};

const list = (file: string, word: string, remarks: readonly Remark[]): void => {
  for (const { line, text } of remarks)
    process.stderr.write(`${word}: ${file}${line === null ? '' : `:${line}`}: ${text}\n`);
};

/** `import`: a foreign diagram becomes, or goes into, a journal; its positions stand beside it. */
export const importText = async (
  file: string,
  options: ImportOptions,
  author: Author,
): Promise<Exit> => {
  const taken = await take(file, options, author);
  const written = taken.ok ? await write(taken.value.document, options.output) : taken;
  if (!taken.ok || !written.ok) {
    if (!written.ok) complain(written.error);
    return EXIT.failed;
  }
  const { plan } = taken.value;
  list(file, 'warning', plan.notUnderstood);
  list(file, 'note', plan.ignored);
  const { added, changed, kept } = plan;
  say(
    `${options.output}: ${added.length} added, ${changed.length} changed, ${kept.length} already there`,
  );
  return EXIT.done;
};
