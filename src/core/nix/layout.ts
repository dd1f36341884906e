import type { Doc } from './doc.ts';
import {
  firstLineFits,
  firstLineWidth,
  fitOnLine,
  type Rest,
  restOf,
  widthOfLine,
} from './measure.ts';
import { type Flat, type FlatGroup, type FlatText, normalise } from './normalise.ts';
import { BREAK, FILL, FILL_BREAK, LINE, lineBreaks, SPACE, type Spacing } from './spacing.ts';
import type { Origin, Printed } from './syntax.ts';

/** Columns that a line may take, without its indentation. */
const WIDTH = 100;
/** Columns of one step of indentation. */
const STEP = 2;

/** One level of indentation that some line has made. */
interface Level {
  readonly level: number;
  readonly columns: number;
  readonly outer: Level | null;
}

/** A piece of the result; `depth` says how deep its origin is. */
interface Token {
  readonly text: string;
  readonly origin: Origin | null;
  readonly depth: number;
}
const NEWLINE: Token = { text: '\n', origin: null, depth: -1 };
const plain = (text: string): Token => ({ text, origin: null, depth: -1 });

/**
 * Lays a document out. As in nixfmt, the width of a line leaves out its indentation, and however
 * many levels begin on a line, the lines below it are one step deeper.
 */
export const layout = (doc: Doc): Printed => {
  const tokens: Token[] = [];
  let column = 0;
  let level: Level = { level: 0, columns: 0, outer: null };

  const write = (text: FlatText): void => {
    level = levelFor(level, text.level, column === 0);
    if (column === 0) tokens.push(plain(' '.repeat(level.columns + text.columns)));
    tokens.push(text);
    column += text.width;
  };

  const breakLine = (count: number): void => {
    for (let n = 0; n < count; n += 1) tokens.push(NEWLINE);
    column = 0;
  };

  const writeSpace = (): void => {
    tokens.push(plain(' '));
    column += 1;
  };

  const render = (items: readonly Flat[], rest: Rest | null): void => {
    items.forEach((flat, index) => {
      const after = restOf(items, rest, index + 1);
      if (flat.type === 'text') write(flat);
      else if (flat.type === 'group') renderGroup(flat, after);
      else if (column > 0) renderSpacing(flat.spacing, after);
    });
  };

  const renderSpacing = (spacing: Spacing, after: Rest | null): void => {
    if (spacing === SPACE) writeSpace();
    else if (spacing === FILL && firstLineFits(after, WIDTH - column - 1, WIDTH)) writeSpace();
    else if (spacing === FILL_BREAK && firstLineFits(after, WIDTH - column, WIDTH)) return;
    else breakLine(lineBreaks(spacing));
  };

  const renderGroup = (group: FlatGroup, after: Rest | null): void => {
    if (tryOnLine(group.body, after)) return;
    if (group.mode !== 'transparent') {
      for (const parts of priorityParts(group.body).reverse()) {
        if (tryBreaking(parts, after)) return;
      }
    }
    render(group.body, after);
  };

  /** Breaks one part only, if all before and behind it then fits. */
  const tryBreaking = ({ before, part, behind }: Parts, after: Rest | null): boolean => {
    const saved = { column, level, length: tokens.length };
    if (tryOnLine(before, restOf(part, restOf(behind, after)))) {
      render(part, restOf(unbroken(behind), after));
      if (tryOnLine(behind, after)) return true;
    }
    ({ column, level } = saved);
    tokens.length = saved.length;
    return false;
  };

  const tryOnLine = (items: readonly Flat[], after: Rest | null): boolean => {
    if (items.length === 0) return true;
    const trimmed = column === 0 ? withoutLeadingSpace(items) : items;
    const texts = fitOnLine(trimmed, WIDTH - column - firstLineWidth(after));
    if (texts === null) return false;
    const first = texts.find((text) => text !== null);
    if (column === 0 && first) {
      level = levelFor(level, first.level, true);
      tokens.push(plain(' '.repeat(level.columns + first.columns)));
    }
    for (const text of texts) tokens.push(text ?? plain(' '));
    column += widthOfLine(texts);
    return true;
  };

  render([{ type: 'group', mode: 'plain', body: normalise(doc) }], null);
  return assemble(tokens);
};

const levelFor = (from: Level, level: number, atStart: boolean): Level => {
  let here = from;
  while (level < here.level && here.outer) here = here.outer;
  if (level <= here.level) return here;
  return { level, columns: here.columns + (atStart ? STEP : 0), outer: here };
};

interface Parts {
  readonly before: readonly Flat[];
  readonly part: readonly Flat[];
  readonly behind: readonly Flat[];
}

const priorityParts = (body: readonly Flat[]): Parts[] => {
  const items = body.flatMap(seeThrough);
  return items.flatMap((flat, index) =>
    flat.type === 'group' && flat.mode === 'priority'
      ? [{ before: items.slice(0, index), part: flat.body, behind: items.slice(index + 1) }]
      : [],
  );
};

const seeThrough = (flat: Flat): readonly Flat[] =>
  flat.type === 'group' && flat.mode === 'transparent' ? flat.body.flatMap(seeThrough) : [flat];

/** The spacings between the items as they are on one line; groups keep their own. */
const unbroken = (items: readonly Flat[]): readonly Flat[] =>
  items.flatMap((flat): Flat[] => {
    if (flat.type !== 'space') return [flat];
    if (flat.spacing === BREAK || flat.spacing === FILL_BREAK) return [];
    const isSpace = flat.spacing === LINE || flat.spacing === FILL;
    return [isSpace ? { ...flat, spacing: SPACE } : flat];
  });

/** At the beginning of a line, spacing means nothing. */
const withoutLeadingSpace = (items: readonly Flat[]): readonly Flat[] => {
  const [first, ...others] = items;
  if (first?.type === 'space') return others;
  if (first?.type !== 'group' || first.body[0]?.type !== 'space') return items;
  return [{ ...first, body: first.body.slice(1) }, ...others];
};

const assemble = (tokens: readonly Token[]): Printed => {
  let text = '';
  const origins: (Origin | null)[] = [];
  let origin: Origin | null = null;
  let depth = 0;
  const endLine = () => {
    origins.push(origin);
    text += '\n';
    origin = null;
    depth = 0;
  };
  for (const token of tokens) {
    if (token === NEWLINE) endLine();
    else {
      text += token.text;
      if (token.depth > depth) ({ origin, depth } = token);
    }
  }
  if (text !== '' && !text.endsWith('\n')) endLine();
  return { text, origins };
};
