import { type Doc, type GroupMode, isPiece, type TextRole, widthOf } from './doc.ts';
import { isHard, mergeSpacing, SPACE, type Spacing } from './spacing.ts';
import type { Origin } from './syntax.ts';

/** A document in the form that the layout works on: nesting and origins are in the texts. */
export type Flat = FlatText | FlatSpace | FlatGroup;

export interface FlatText {
  readonly type: 'text';
  readonly text: string;
  readonly width: number;
  readonly role: TextRole;
  /** How deep it is nested: compared with the depth of the line before, not a number of columns. */
  readonly level: number;
  /** Columns on top of the level's. */
  readonly columns: number;
  readonly origin: Origin | null;
  /** How many marks are around it. */
  readonly depth: number;
}

interface FlatSpace {
  readonly type: 'space';
  readonly spacing: Spacing;
}

export interface FlatGroup {
  readonly type: 'group';
  readonly mode: GroupMode;
  readonly body: readonly Flat[];
}

interface Place {
  readonly level: number;
  readonly columns: number;
  readonly origin: Origin | null;
  readonly depth: number;
}

const TOP: Place = { level: 0, columns: 0, origin: null, depth: 0 };

/**
 * Merges neighbouring spacings and texts, and moves hard spacings and leading comments out of
 * groups: they break lines whether or not the group does, and must not break it.
 */
export const normalise = (doc: Doc): readonly Flat[] => {
  const out: Flat[] = [];
  visit(doc, TOP, out);
  return out;
};

const visit = (doc: Doc, place: Place, out: Flat[]): void => {
  if (!isPiece(doc)) {
    for (const item of doc) visit(item, place, out);
    return;
  }
  switch (doc.type) {
    case 'text':
      push(flatText(doc.text, doc.role, place), out);
      break;
    case 'space':
      push(doc, out);
      break;
    case 'nest': {
      const { origin, depth } = place;
      const level = place.level + doc.levels;
      visit(doc.body, { level, columns: place.columns + doc.columns, origin, depth }, out);
      break;
    }
    case 'mark':
      visit(doc.body, { ...place, origin: doc.origin, depth: place.depth + 1 }, out);
      break;
    case 'group': {
      const body: Flat[] = [];
      // A space in front of a group may merge with a softer one at its beginning.
      const before = out.at(-1);
      if (before?.type === 'space' && before.spacing === SPACE) body.push(...out.splice(-1));
      visit(doc.body, place, body);
      pushGroup(doc.mode, body, out);
    }
  }
};

const flatText = (text: string, role: TextRole, place: Place): FlatText => {
  const { level, columns, origin, depth } = place;
  return { type: 'text', text, width: widthOf(text), role, level, columns, origin, depth };
};

const push = (flat: Flat, out: Flat[]): void => {
  const last = out.at(-1);
  if (flat.type === 'space' && last?.type === 'space') {
    out[out.length - 1] = { ...last, spacing: mergeSpacing(last.spacing, flat.spacing) };
  } else if (flat.type === 'text' && last?.type === 'text' && flat.role === last.role) {
    const inner = flat.depth > last.depth ? flat : last;
    out[out.length - 1] = {
      ...last,
      text: last.text + flat.text,
      width: last.width + flat.width,
      origin: inner.origin,
      depth: inner.depth,
    };
  } else out.push(flat);
};

const pushGroup = (mode: GroupMode, body: readonly Flat[], out: Flat[]): void => {
  let start = body.findIndex((flat) => !isHardSpace(flat) && !isComment(flat));
  if (start < 0) start = body.length;
  const end = Math.max(start, body.findLastIndex((flat) => !isHardSpace(flat)) + 1);
  for (const flat of body.slice(0, start)) push(flat, out);
  const core = body.slice(start, end);
  const [only] = core;
  const isDouble = core.length === 1 && only?.type === 'group' && only.mode === mode;
  if (core.length > 0) out.push(isDouble ? only : { type: 'group', mode, body: core });
  for (const flat of body.slice(end)) push(flat, out);
};

const isHardSpace = (flat: Flat): boolean => flat.type === 'space' && isHard(flat.spacing);

const isComment = (flat: Flat): boolean =>
  flat.type === 'text'
    ? flat.role === 'comment'
    : flat.type === 'group' && flat.body.every((item) => isComment(item) || isHardSpace(item));
