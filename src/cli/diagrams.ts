import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagramFile } from '../core/bundle/diagram-files.ts';
import { diagramMarkdown } from '../core/bundle/diagram-markdown.ts';
import { draw } from '../core/diagrams/index.ts';
import { project } from '../core/project.ts';
import { type Diagram, isFaulty } from '../core/projection.ts';
import { err, ok, type Problem, type Result } from '../core/result.ts';
import { EXIT, type Exit } from './exit.ts';
import { optionsFor } from './option-data.ts';
import { readDocument, type Sources } from './read.ts';
import { type NewFile, replaceFiles, unwritable } from './replace-files.ts';
import { complain, list, mention, say } from './report.ts';

/** Mermaid alone, or Markdown with a heading and a description. */
export const FORMATS = ['mmd', 'md'] as const;

export interface DiagramsOptions extends Omit<Sources, 'layout'> {
  readonly output: string;
  readonly format: (typeof FORMATS)[number];
}

/** `diagrams`: from files to Mermaid or Markdown in a folder. */
export const diagrams = async (options: DiagramsOptions): Promise<Exit> => {
  const { events, network, output, format } = options;
  const read = await readDocument({ events, ...(network !== undefined && { network }) });
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  const { document, notes } = read.value;
  mention(notes);
  const drawn = draw(document);
  const files = [...drawn.diagrams, ...drawn.parts].map((diagram) => fileOf(diagram, format));
  const written = await write(output, files);
  if (!written.ok) {
    complain(written.error);
    return EXIT.failed;
  }
  const { diagnostics } = project(document, await optionsFor(document.graph));
  list(diagnostics);
  say(`${files.length} diagrams in ${output}`);
  return isFaulty(diagnostics) ? EXIT.faulty : EXIT.done;
};

const fileOf = (diagram: Diagram, format: DiagramsOptions['format']): NewFile => ({
  path: `${diagramFile(diagram)}.${format}`,
  text: format === 'mmd' ? diagram.text : `${diagramMarkdown(diagram, '#')}\n`,
});

const write = async (folder: string, files: readonly NewFile[]): Promise<Result<null, Problem>> => {
  try {
    const foreign: string[] = [];
    for (const { path } of files) if (await isForeign(join(folder, path))) foreign.push(path);
    if (foreign.length > 0) {
      return err({
        code: 'diagrams-foreign-file',
        message: `${folder} has files of these names that are no diagrams of ours: ${foreign.join(', ')}.`,
        remedy: 'Nothing has changed. Move them away, or give another folder.',
      });
    }
    await replaceFiles(folder, files, []);
    return ok(null);
  } catch (error) {
    return err(unwritable(folder, error));
  }
};

/** Our diagrams, in whatever grammar, say their title in their second line. */
const OURS = /^[a-z][\w-]*(?: [A-Z]{2})?\n {2}accTitle: /m;

/** Whether somebody else's file is there. What is no file at all cannot be written, which is said. */
const isForeign = async (path: string): Promise<boolean> => {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text !== null && !OURS.test(text);
};
