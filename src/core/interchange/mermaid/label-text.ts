const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  nbsp: ' ',
};

const decoded = (text: string): string =>
  text.replace(/[#&](?:#?(\d{1,7})|([a-z]{2,6}));/gi, (whole, code?: string, name?: string) => {
    if (code === undefined) return NAMED[name?.toLowerCase() ?? ''] ?? whole;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/**
 * The lines that a reader of the picture sees: without tags, icons and Markdown, entities as the
 * characters that they stand for.
 */
export const labelLines = (label: string): readonly string[] =>
  label
    .replace(/\\n/g, '\n')
    .split(/<br\s*\/?>|\n/i)
    .map((line) =>
      decoded(
        line
          .replace(/<\/?[a-z][^>]*>/gi, '')
          .replace(/(?:^|\s)fa[bklrs]?:fa-[\w-]+/g, ' ')
          .replace(/\*\*|__/g, ''),
      )
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
