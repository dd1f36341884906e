import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { arrange } from '../core/model/arrange.ts';
import { type Document, openDocument } from '../core/model/document.ts';
import { EMPTY_LAYOUT, type Layout } from '../core/model/layout.ts';
import { applyTopologyFile, readTopology } from '../core/model/network-topology.ts';
import { readJournal } from '../core/model/read-journal.ts';
import { readLayout } from '../core/model/read-layout.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { reasonOf } from './reason-of.ts';

/** The files of a drawing. */
export interface Sources {
  readonly events: string;
  readonly network?: string;
  readonly layout?: string;
}

/** Reads a drawing from its files; notes say what was odd and harmless. */
export const readDocument = async (
  sources: Sources,
): Promise<Result<{ readonly document: Document; readonly notes: readonly string[] }, Problem>> => {
  const text = await readText(sources.events);
  if (!text.ok) return text;
  const journal = readJournal(text.value);
  if (!journal.ok) return err(at(sources.events, journal.error));
  const layout = await findLayout(sources);
  if (!layout.ok) return layout;
  const read = openDocument(journal.value.journal, layout.value);
  // What is drawn has its place before the network adds to it, as when they are read one by one.
  const opened = { ...read, layout: arrange(read.graph, read.layout) };
  const networked = await withNetwork(opened, sources.network);
  if (!networked.ok) return networked;
  const document = networked.value;
  return ok({
    document: { ...document, layout: arrange(document.graph, document.layout) },
    notes: journal.value.notes,
  });
};

const withNetwork = async (
  document: Document,
  file: string | undefined,
): Promise<Result<Document, Problem>> => {
  if (file === undefined) return ok(document);
  const text = await readText(file);
  if (!text.ok) return text;
  const topology = readTopology(text.value);
  if (!topology.ok) return err(at(file, topology.error));
  const applied = applyTopologyFile(document, topology.value);
  return applied.ok ? ok(applied.value.document) : err(at(file, applied.error));
};

/** Where the positions of a journal's drawing are, unless somebody says otherwise. */
export const layoutBeside = (events: string): string => join(dirname(events), 'layout.json');

/** The positions of a drawing; none where no file is beside its journal. */
export const findLayout = async ({ events, layout }: Sources): Promise<Result<Layout, Problem>> => {
  const file = layout ?? layoutBeside(events);
  const text = await readText(file);
  // Nobody asked for the one beside the events: it need not be there.
  if (!text.ok) return layout === undefined ? ok(EMPTY_LAYOUT) : text;
  const read = readLayout(text.value);
  return read.ok ? read : err(at(file, read.error));
};

const at = (file: string, problem: Problem): Problem => ({
  ...problem,
  message: `${file}: ${problem.message}`,
});

/** The text of a file. Code: `file-unreadable`. */
export const readText = async (file: string): Promise<Result<string, Problem>> => {
  try {
    const bytes = await readFile(file);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return err({
      code: 'file-unreadable',
      message: `${file} cannot be read: ${reasonOf(error)}.`,
      remedy: 'Give the path of a text file in UTF-8 that you may read.',
    });
  }
};
