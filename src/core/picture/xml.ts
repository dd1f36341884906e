/** What XML 1.0 cannot hold, not even escaped: most controls, halves of pairs, two non-characters. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as the text of an XML element or of a quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; its children are XML already, its attributes are any text. */
export const element = (
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const tag = `${name}${written.join('')}`;
  return children.length === 0 ? `<${tag}/>` : `<${tag}>${children.join('')}</${name}>`;
};
