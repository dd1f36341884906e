import { project } from '../core/project.ts';
import { isFaulty } from '../core/projection.ts';
import { type ReportFormat, writeReport } from '../core/report/report.ts';
import { EXIT, type Exit } from './exit.ts';
import { optionsFor } from './option-data.ts';
import { readDocument, type Sources } from './read.ts';
import { complain, mention } from './report.ts';

export interface ValidateOptions extends Sources {
  readonly format: ReportFormat;
}

/** `validate`: what the rules find, on standard output. */
export const validate = async ({ format, ...sources }: ValidateOptions): Promise<Exit> => {
  const read = await readDocument(sources);
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  const { document, notes } = read.value;
  mention(notes);
  const { graph } = document;
  const { files, diagnostics } = project(document, await optionsFor(graph));
  process.stdout.write(writeReport(format, { graph, files, diagnostics }));
  return isFaulty(diagnostics) ? EXIT.faulty : EXIT.done;
};
