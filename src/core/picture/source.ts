import type { Document } from '../model/document.ts';
import { parseJson } from '../model/json-text.ts';
import { writeJournal } from '../model/write-journal.ts';
import { element } from './xml.ts';

const ID = 'flakegraph-source';

/** JSON of ASCII alone, without anything that XML would take for more than text. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^\x20-\x7e]|[&<>]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The drawing itself, as an element of its picture. */
export const sourceElement = ({ journal, layout }: Document): string =>
  element('metadata', { id: ID }, [plainJson({ journal: writeJournal(journal), layout })]);

/** What a picture brings along. */
export interface PictureSource {
  /** Text of a journal; nobody has looked at it. */
  readonly journal: string;
  readonly layout: unknown;
}

const isSource = (value: unknown): value is { journal: string; layout?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'journal' in value &&
  typeof value.journal === 'string';

/** The drawing in a picture that `drawingSvg` made; `null` of any other text. */
export const sourceIn = (svg: string): PictureSource | null => {
  const json = new RegExp(`<metadata id="${ID}">([^<]*)</metadata>`).exec(svg)?.[1];
  const value = json === undefined ? null : parseJson(json);
  if (value === null || !value.ok || !isSource(value.value)) return null;
  return { journal: value.value.journal, layout: value.value.layout };
};
