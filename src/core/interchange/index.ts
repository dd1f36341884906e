import { compose } from './compose/compose.ts';
import type { Format, ReadableFormat, WritableFormat } from './define-format.ts';
import { mermaid } from './mermaid/mermaid.ts';

const FORMATS: readonly Format[] = [mermaid, compose];

/** Every foreign form of drawings that can be read. */
export const READABLE: readonly ReadableFormat[] = FORMATS.filter(
  (format): format is ReadableFormat => format.reader !== undefined,
);

/** Every foreign form of drawings that can be written. */
export const WRITABLE: readonly WritableFormat[] = FORMATS.filter(
  (format): format is WritableFormat => format.writer !== undefined,
);

/** The form of a text; `null` when it is none of these. */
export const formatOf = (text: string): ReadableFormat | null =>
  READABLE.find(({ reader }) => reader.recognises(text)) ?? null;

/** The form of a file: what its text says, else its ending. */
export const formatOfFile = (text: string, name: string): ReadableFormat | null => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return formatOf(text) ?? READABLE.find(({ extensions }) => extensions.includes(ending)) ?? null;
};
