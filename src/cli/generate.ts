import { project } from '../core/project.ts';
import { isFaulty } from '../core/projection.ts';
import { EXIT, type Exit } from './exit.ts';
import { optionsFor } from './option-data.ts';
import { readDocument, type Sources } from './read.ts';
import { complain, list, say } from './report.ts';
import { writeBundle } from './write-bundle.ts';

export interface GenerateOptions extends Sources {
  readonly output: string;
  readonly force?: boolean;
}

/** `generate`: from files to a bundle in a folder. */
export const generate = async (options: GenerateOptions): Promise<Exit> => {
  const read = await readDocument(options);
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  const { document, notes } = read.value;
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
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
