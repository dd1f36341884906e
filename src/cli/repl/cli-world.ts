import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ConsoleWorld } from '../../core/console/console-world.ts';
import { arrange } from '../../core/model/arrange.ts';
import {
  type Author,
  type Document,
  EMPTY_DOCUMENT,
  type Recorded,
  record,
  redo,
  undo,
} from '../../core/model/document.ts';
import { applyTopologyFile } from '../../core/model/network-topology.ts';
import { canRedo, canUndo } from '../../core/model/undo.ts';
import { createProjector } from '../../core/project.ts';
import { err, ok, type Problem, type Result } from '../../core/result.ts';
import { optionsFor } from '../option-data.ts';
import { readDocument, readText } from '../read.ts';
import { writeBundle } from '../write-bundle.ts';

const noFile: Problem = {
  code: 'no-file-named',
  message: 'No file is named.',
  remedy: 'Write its path after the command, in quotes if it has blanks.',
};

/** A drawing in memory, over the files of this machine. */
export const cliWorld = (author: Author): ConsoleWorld => {
  let document = EMPTY_DOCUMENT;
  const project = createProjector();

  const keep = (recorded: Result<Recorded, Problem>): Result<null, Problem> => {
    if (!recorded.ok) return recorded;
    const next = recorded.value.document;
    document = { ...next, layout: arrange(next.graph, next.layout) };
    return ok(null);
  };

  const travel = (
    can: (journal: Document['journal'], actor: string) => string | null,
    move: (document: Document, author: Author) => Result<Recorded, Problem>,
  ): Result<string, Problem> => {
    const what = can(document.journal, author.actor) ?? '';
    const kept = keep(move(document, author));
    return kept.ok ? ok(what) : kept;
  };

  return {
    document: () => document,
    project: async () => project(document, await optionsFor(document.graph)),
    options: () => optionsFor(document.graph),
    run: (gesture) => keep(record(document, gesture, author)),
    undo: () => travel(canUndo, undo),
    redo: () => travel(canRedo, redo),
    applyTopology: (topology) => keep(applyTopologyFile(document, topology)),
    openDrawing: async (name) => {
      if (name === null) return err(noFile);
      const read = await readDocument({ events: name });
      if (!read.ok) return read;
      document = read.value.document;
      return ok({ name, notes: read.value.notes });
    },
    readText: async (name) => {
      if (name === null) return err(noFile);
      const text = await readText(name);
      return text.ok ? ok({ name, text: text.value }) : text;
    },
    writeBundle: async (name, force) => {
      if (name === null) return err(noFile);
      const { files } = project(document, await optionsFor(document.graph));
      const written = await writeBundle(name, files, force);
      return written.ok ? ok({ name, files: files.length }) : written;
    },
    fileNames,
  };
};

/** Files and folders (with `/`) that begin as a path does, as a shell completes them. */
const fileNames = async (beginning: string): Promise<readonly string[]> => {
  const folder = beginning.endsWith('/') ? beginning : dirname(beginning);
  const shown = beginning.includes('/') ? beginning.slice(0, beginning.lastIndexOf('/') + 1) : '';
  const hidden = basename(beginning).startsWith('.') && !beginning.endsWith('/');
  const entries = await readdir(join(folder), { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => hidden || !name.startsWith('.'))
    .map((entry) => `${shown}${entry.name}${entry.isDirectory() ? '/' : ''}`);
};
