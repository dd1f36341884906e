import type { PictureTheme } from '../core/picture/colours.ts';
import { drawingSvg } from '../core/picture/drawing-svg.ts';
import { EXIT, type Exit } from './exit.ts';
import { readDocument, type Sources } from './read.ts';
import { complain, say } from './report.ts';
import { writeText } from './write-text.ts';

export interface ExportOptions extends Sources {
  readonly output: string;
  readonly theme: PictureTheme;
}

/** `export`: from a journal to a picture of the whole drawing. */
export const exportPicture = async (options: ExportOptions): Promise<Exit> => {
  const read = await readDocument(options);
  if (!read.ok) {
    complain(read.error);
    return EXIT.failed;
  }
  const { svg, width, height } = drawingSvg(read.value.document, options.theme);
  const written = await writeText(options.output, svg);
  if (!written.ok) {
    complain(written.error);
    return EXIT.failed;
  }
  say(`${options.output}: ${width} by ${height} pixels`);
  return EXIT.done;
};
