import { type Doc, isPiece, space, widthOf } from './doc.ts';
import { forcesBreak, SPACE } from './spacing.ts';

/** The document on one line for good; null if it cannot be, or is wider than `limit`. */
export const compact = (doc: Doc, limit = Number.POSITIVE_INFINITY): Doc | null => {
  let width = 0;
  let breaks = false;
  const visit = (part: Doc): Doc => {
    if (!isPiece(part)) return part.map(visit);
    switch (part.type) {
      case 'text':
        if (part.role === 'broken') return [];
        width += widthOf(part.text);
        return part;
      case 'space':
        if (forcesBreak(part.spacing)) breaks = true;
        if (part.spacing < SPACE) return [];
        width += 1;
        return space;
      case 'group':
        return visit(part.body);
      case 'nest':
      case 'mark':
        return { ...part, body: visit(part.body) };
    }
  };
  const result = visit(doc);
  return breaks || width > limit ? null : result;
};
