import { type Cursor, Unreadable } from './cursor.ts';
import type { Head, Stroke } from './flowchart.ts';
import { labelAt } from './vertex.ts';

/** What joins two lists of nodes. */
export interface Link {
  /** Its own name, as in `e1@-->`. */
  readonly id: string | null;
  readonly label: string;
  readonly stroke: Stroke;
  readonly heads: readonly [Head, Head];
}

interface LinkForm {
  readonly stroke: Stroke;
  /** A whole link, or the end of one whose text stands inside. */
  readonly whole: RegExp;
  /** The start of a link whose text stands inside. */
  readonly start: RegExp | null;
}

const FORMS: readonly LinkForm[] = [
  { stroke: 'normal', whole: /\s*([xo<]?)--+([-xo>])\s*/y, start: /\s*([xo<]?)--\s*/y },
  { stroke: 'thick', whole: /\s*([xo<]?)==+([=xo>])\s*/y, start: /\s*([xo<]?)==\s*/y },
  { stroke: 'dotted', whole: /\s*([xo<]?)-?\.+-([xo>]?)\s*/y, start: /\s*([xo<]?)-\.\s*/y },
  { stroke: 'invisible', whole: /\s*~~~+\s*/y, start: null },
];

const HEADS: Readonly<Record<string, Head>> = {
  x: 'cross',
  o: 'circle',
  '<': 'arrow',
  '>': 'arrow',
};
const headOf = (mark: string | undefined): Head => HEADS[mark ?? ''] ?? 'none';

const ID = /\s*([^\s"@]+)@(?=[^{"])/y;
const LINK_BEGINS = /\s*(?:[xo<]?(?:--|==|-\.|\.)|~~~)/y;
const PIPED = /\|/y;

/** Text that runs until its link ends: `-- text -->`. */
const innerLabel = (cursor: Cursor, { whole }: LinkForm): { label: string; end: string } => {
  const start = cursor.at;
  const quoted = cursor.text[cursor.at] === '"';
  const label = quoted ? labelAt(cursor) : null;
  while (!cursor.done) {
    const end = cursor.take(whole);
    if (end !== null) {
      const text = label ?? cursor.text.slice(start, cursor.at - end[0].length).trim();
      if (label === null && text.includes('"')) break;
      return { label: text, end: end[2] ?? '' };
    }
    if (quoted) break;
    cursor.at += 1;
  }
  cursor.at = start;
  throw new Unreadable('the text on a link is not followed by its arrow');
};

const formAt = (cursor: Cursor, id: string | null): Link | null => {
  for (const form of FORMS) {
    const whole = cursor.take(form.whole);
    if (whole !== null) {
      let label = '';
      if (cursor.take(PIPED) !== null) {
        label = labelAt(cursor);
        if (!cursor.eat('|')) throw new Unreadable('the text on a link is not closed with "|"');
        cursor.take(/\s*/y);
      }
      return { id, label, stroke: form.stroke, heads: [headOf(whole[1]), headOf(whole[2])] };
    }
    const start = form.start === null ? null : cursor.take(form.start);
    if (start === null) continue;
    const { label, end } = innerLabel(cursor, form);
    return { id, label, stroke: form.stroke, heads: [headOf(start[1]), headOf(end)] };
  }
  return null;
};

/** A link here, also on the next line; `null`, and nothing is read, when there is none. */
export const linkAt = (cursor: Cursor): Link | null => {
  const before = cursor.at;
  const named = cursor.take(ID);
  if (cursor.peek(LINK_BEGINS) === null) {
    cursor.at = before;
    return null;
  }
  const link = formAt(cursor, named?.[1] ?? null);
  if (link === null) cursor.at = before;
  return link;
};
