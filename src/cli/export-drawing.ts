import { WRITABLE } from '../core/interchange/index.ts';
import type { PictureTheme } from '../core/picture/colours.ts';
import { drawingSvg } from '../core/picture/drawing-svg.ts';
import { EXIT, type Exit } from './exit.ts';
import { readDocument, type Sources } from './read.ts';
import { complain, mention, say } from './report.ts';
import { writeText } from './write-text.ts';

/** What `--format` takes. */
export const EXPORT_FORMATS: readonly string[] = ['svg', ...WRITABLE.map(({ name }) => name)];

export interface ExportOptions extends Sources {
  readonly output: string;
  readonly format: string;
  readonly theme: PictureTheme;
}

/** `export`: a journal becomes a picture, or a file for another program. */
export const exportDrawing = async (options: ExportOptions): Promise<Exit> => {
  const read = await readDocument(options);
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  const { document, notes } = read.value;
  mention(notes);
  const format = WRITABLE.find(({ name }) => name === options.format);
  const text = format?.writer.write(document) ?? drawingSvg(document, options.theme).svg;
  const written = await writeText(options.output, text);
  if (!written.ok) {
    complain(written.error);
    return EXIT.failed;
  }
  say(`${options.output}: ${format?.title ?? 'SVG'}`);
  return EXIT.done;
};
