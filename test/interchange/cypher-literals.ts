const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

/**
 * Reads the statement that the export writes: its property maps, in order.
 *
 * @param unicodeFirst whether `\uXXXX` is replaced before anything else, as older versions do
 */
export const parseCypher = (
  statement: string,
  unicodeFirst: boolean,
): readonly Readonly<Record<string, unknown>>[] => {
  const text = unicodeFirst
    ? statement.replace(/\\[uU]([0-9a-fA-F]{4})/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : statement;
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const need = (pattern: RegExp): string => {
    const found = take(pattern);
    if (found === null) throw new Error(`${pattern} expected at ${text.slice(at, at + 40)}`);
    return found;
  };
  const literal = (): string =>
    need(/'(?:[^'\\]|\\['\\nr])*'/)
      .slice(1, -1)
      .replace(/\\(.)/g, (_, one: string) => ESCAPES[one] ?? one);
  const value = (): unknown => {
    const word = take(/true|false|-?\d+/);
    if (word !== null) return JSON.parse(word);
    let whole = literal();
    while (take(/ \+ /) !== null) whole += literal();
    return whole;
  };
  const map = (): Readonly<Record<string, unknown>> => {
    const members: Record<string, unknown> = {};
    if (take(/ \{/) === null) return members;
    do {
      const name = need(/\w+/);
      need(/: /);
      members[name] = value();
    } while (take(/, /) !== null);
    need(/\}/);
    return members;
  };
  const maps: Readonly<Record<string, unknown>>[] = [];
  if (text === '') return maps;
  need(/CREATE\n {2}/);
  do {
    need(/\(n\d+/);
    if (take(/\)-\[/) === null) {
      need(/:[A-Z][a-z]+/);
      maps.push(map());
      need(/\)/);
    } else {
      need(/:[A-Z_]+/);
      maps.push(map());
      need(/\]->\(n\d+\)/);
    }
  } while (take(/,\n {2}/) !== null);
  need(/;\n$/);
  return maps;
};
