import type { Format } from './define-format.ts';
import { mermaid } from './mermaid/mermaid.ts';

/** Every foreign form of drawings that can be read. */
export const FORMATS: readonly Format[] = [mermaid];

/** The form of a text; `null` when it is none of these. */
export const formatOf = (text: string): Format | null =>
  FORMATS.find(({ recognises }) => recognises(text)) ?? null;
