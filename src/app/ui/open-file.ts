import { EMPTY_LAYOUT } from '../../core/model/layout.ts';
import { type ReadJournal, readJournal } from '../../core/model/read-journal.ts';
import { readLayout } from '../../core/model/read-layout.ts';
import { sourceIn } from '../../core/picture/source.ts';
import type { Files } from '../../core/ports.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';
import type { AppPorts, Content } from '../store/state.ts';

/** Largest file that is opened, in bytes. */
const LARGEST_FILE = 50_000_000;

/** A drawing that was read, and what a person should know about it. */
export interface ReadContent extends Content {
  readonly notes: readonly string[];
}

const JOURNAL = 'domain-events.json';
const LAYOUT = 'layout.json';

const refuse = (code: string, message: string, remedy: string): Result<never, Problem> =>
  err({ code, message, remedy });

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** A text of another form than ours, to be imported. */
export interface ForeignText {
  readonly foreign: string;
}

/** The file of that name that lies highest in an archive. */
const find = (files: Files, name: string): string | undefined => {
  const paths = [...files.keys()].filter((path) => path === name || path.endsWith(`/${name}`));
  const highest = paths.sort((a, b) => a.length - b.length)[0];
  return highest === undefined ? undefined : files.get(highest);
};

/** A drawing and its places; where those cannot be read, others are found, and a note says so. */
const withLayout = ({ journal, notes }: ReadJournal, text: string | undefined): ReadContent => {
  const { events } = journal;
  const layout = text === undefined ? ok(EMPTY_LAYOUT) : readLayout(text);
  if (layout.ok) return { events, layout: layout.value, notes };
  const lost = `${layout.error.message} Everything got a new place.`;
  return { events, layout: EMPTY_LAYOUT, notes: [...notes, lost] };
};

/** What reading a file needs, and how it is called off. */
export interface ReadFileTools extends Pick<AppPorts, 'archiver' | 'reader'> {
  readonly signal: AbortSignal;
}

/** As {@link contentOf}, apart from the page. */
const contentApart = async (
  journal: string,
  layout: string | undefined,
  { reader, signal }: ReadFileTools,
): Promise<Result<ReadContent, Problem>> => {
  const read = await reader.journal(journal, signal);
  return read.ok ? ok(withLayout(read.value, layout)) : read;
};

/** A drawing from the text of a journal and, if there is one, of a layout. */
export const contentOf = (
  journal: string,
  layout: string | undefined,
): Result<ReadContent, Problem> => {
  const read = readJournal(journal);
  return read.ok ? ok(withLayout(read.value, layout)) : read;
};

const isSvg = (text: string): boolean => /^\s*(?:<\?xml[^>]*>\s*)?<svg\b/.test(text);

/** Whether a text is meant to be JSON, and so deserves to hear where it is not. */
const mayBeJson = (name: string, text: string): boolean =>
  /\.json$/i.test(name) || /^\uFEFF?\s*[[{]/.test(text);

/** A text file: a picture that has its drawing in it, a foreign form, or a journal. */
const readText = async (
  name: string,
  text: string,
  tools: ReadFileTools,
): Promise<Result<ReadContent | ForeignText, Problem>> => {
  if (isSvg(text)) {
    const source = sourceIn(text);
    if (source !== null) {
      const layout = source.layout === undefined ? undefined : JSON.stringify(source.layout);
      return contentApart(source.journal, layout, tools);
    }
    return refuse(
      'no-source',
      `"${name}" is a picture without a drawing in it.`,
      'Choose an SVG that "Export the drawing" made here, or a bundle.',
    );
  }
  const { formatOfFile, READABLE_TITLES } = await import('../../core/interchange/index.ts');
  const format = formatOfFile(text, name);
  if (format === null && !mayBeJson(name, text))
    return refuse(
      'unknown-file',
      `"${name}" is nothing that can be opened.`,
      `Choose a bundle, or a file of one of these: ${READABLE_TITLES}.`,
    );
  return format === null || format.reader.isDrawing
    ? contentApart(text, undefined, tools)
    : ok({ foreign: text });
};

/**
 * Reads a bundle's archive, a journal's JSON, a picture with its source, or the text of a foreign
 * form. The file's size is checked before its bytes are read. Codes: `file-too-large`,
 * `file-unreadable`, `unknown-file`, `no-journal`, `no-source`, and those of the archive and of the journal.
 */
export const readFile = async (
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  tools: ReadFileTools,
): Promise<Result<ReadContent | ForeignText, Problem>> => {
  if (file.size > LARGEST_FILE) {
    return refuse(
      'file-too-large',
      `"${file.name}" has ${Math.ceil(file.size / 1_000_000)} MB; at most 50 MB can be opened.`,
      'Choose a bundle or a journal that Flakegraph made: they are far smaller.',
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(
      'file-unreadable',
      `"${file.name}" cannot be read.`,
      'Check that it is still there and that you may read it, then open it again.',
    );
  }
  if (!isZip(bytes)) return readText(file.name, new TextDecoder().decode(bytes), tools);
  const unzipped = await tools.archiver.unzip(bytes, tools.signal);
  if (!unzipped.ok) return unzipped;
  const journal = find(unzipped.value, JOURNAL);
  if (journal === undefined) {
    return refuse(
      'no-journal',
      `"${file.name}" holds no ${JOURNAL}.`,
      'Choose a bundle that Flakegraph made, or the journal itself.',
    );
  }
  return contentApart(journal, find(unzipped.value, LAYOUT), tools);
};
