/**
 * Characters that mean something to Mermaid, to Markdown or to HTML inside a quoted label, and
 * those that let a file look different from what it says: controls, directions of writing, marks
 * without width. The last two begin the sequences with which Mermaid marks entities as it parses.
 */
const SPECIAL =
  /["`#;<>&%$\\*{}[\]|~^\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff¶ﬂ]/;

/**
 * Where an innocent character is special by its place: an underscore at the edge of a word
 * (emphasis), a colon before text (icons, and styles, at the end of whose line Mermaid drops a
 * semicolon), the mark of a list item, and the blank of `direction LR`, which is a statement
 * wherever it stands.
 */
const IN_PLACE: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
  /:(?=\S)/g,
  /^[-+=](?=\s|$|[-+=])/g,
  /(?<=^\d{1,9})[.)](?=\s|$)/g,
  /(?<=direction)\s+(?=TB|BT|RL|LR|TD)/g,
];

const NAMES: Readonly<Record<string, string>> = { '"': 'quot', '<': 'lt', '>': 'gt', '&': 'amp' };

const entity = (character: string): string =>
  `#${NAMES[character] ?? character.codePointAt(0) ?? 0xfffd};`;

/** Without halves of surrogate pairs, tabs and control characters. */
const clean = (line: string): string =>
  line
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\0-\x1f]/g, '');

const escapeLine = (line: string): string => {
  const text = clean(line);
  const places = new Set(
    IN_PLACE.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index }) => index)),
  );
  let result = '';
  let index = 0;
  for (const character of text) {
    result += SPECIAL.test(character) || places.has(index) ? entity(character) : character;
    index += character.length;
  }
  return result;
};

const LINES = /\r\n?|[\n\u0085\u2028\u2029\v\f]/;

/**
 * Text as the inside of a quoted label: entities (`#quot;`) for what Mermaid, Markdown or HTML
 * would take for more than text, `<br/>` between lines. Never empty: Mermaid refuses `""`.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export const escapeLabel = (text: string): string =>
  text.split(LINES).map(escapeLine).join('<br/>') || ' ';

/** The same where `x: y` is a message, `wrap:` a wish for line breaks, a colon a description. */
export const escapeWords = (text: string): string => escapeLabel(text).replaceAll(':', '#58;');

/** Text as the rest of a line, for titles and descriptions. */
export const escapeTitle = (text: string): string =>
  escapeLine(text.split(LINES).join(' ')).trim() || '-';
