import type { Document } from '../core/model/document.ts';
import type { Workspace } from '../core/model/graph.ts';
import { project } from '../core/project.ts';
import { isFaulty } from '../core/projection.ts';
import { EXIT, type Exit } from './exit.ts';
import { optionsFor } from './option-data.ts';
import { readDocument, type Sources } from './read.ts';
import { complain, list, mention, say } from './report.ts';
import { writeBundle } from './write-bundle.ts';

export interface GenerateOptions extends Sources {
  readonly output: string;
  readonly force?: boolean;
  readonly flavour?: Workspace['flavour'];
}

/** `generate`: from files to a bundle in a folder. */
export const generate = async (options: GenerateOptions): Promise<Exit> => {
  const read = await readDocument(options);
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  mention(read.value.notes);
  const document = inFlavour(read.value.document, options.flavour);
  const { files, diagnostics } = project(document, await optionsFor(document.graph));
  const written = await writeBundle(options.output, files, options.force === true);
  if (!written.ok) {
    complain(written.error);
    return EXIT.failed;
  }
  list(diagnostics);
  const { removed } = written.value;
  const gone = removed > 0 ? `, ${removed} stale removed` : '';
  say(`${files.length} files in ${options.output}${gone}`);
  return isFaulty(diagnostics) ? EXIT.faulty : EXIT.done;
};

/** The drawing as it would be with that flavour; its journal stays. */
const inFlavour = (document: Document, flavour?: Workspace['flavour']): Document => {
  const { graph } = document;
  if (flavour === undefined) return document;
  return { ...document, graph: { ...graph, workspace: { ...graph.workspace, flavour } } };
};
