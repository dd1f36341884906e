import type { Rect } from '../model/extent.ts';
import type { Note } from '../model/notes.ts';
import type { Pen } from './cards.ts';
import { fitted, textWidth } from './text-width.ts';
import { element, escapeXml } from './xml.ts';

const SIZE = 13;
const LINE = 18;
const PADDING = 10;

/** The lines of a text that is broken between words where it is too wide. */
const wrapped = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && textWidth(longer, SIZE, false) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });

/** A note as SVG: as many of its lines as there is room for. */
export const noteCard = ({ colours }: Pen, note: Note, rect: Rect): string => {
  const { x, y, width, height } = rect;
  const room = width - 2 * PADDING;
  const most = Math.max(1, Math.floor((height - PADDING) / LINE));
  const lines = wrapped(note.text, room).slice(0, most);
  return element('g', {}, [
    element('rect', { x, y, width, height, rx: 4, fill: colours.note, stroke: colours.noteLine }),
    ...lines.map((line, index) =>
      element(
        'text',
        {
          x: x + PADDING,
          y: y + PADDING + SIZE + index * LINE,
          'font-size': SIZE,
          fill: colours.text,
        },
        [escapeXml(fitted(line, room, SIZE, false))],
      ),
    ),
  ]);
};
