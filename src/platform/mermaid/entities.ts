const NAMED: Readonly<Record<string, number>> = { quot: 34, lt: 60, gt: 62, amp: 38 };

/** First character of a plane that is for private use: no text has it by accident. */
const PRIVATE = 0xf0000;

/** Text without entity codes, and how to put the characters that they mean into its picture. */
export interface Protected {
  readonly text: string;
  readonly restore: (svg: string) => string;
}

/**
 * Puts placeholders for Mermaid's entity codes (`#quot;`, `#91;`). In SVG labels Mermaid prints
 * the codes themselves; a placeholder comes through, and becomes the character afterwards.
 */
export const protectEntities = (text: string): Protected => {
  const codes: number[] = [];
  const placeholder = (whole: string, digits: string | undefined, name: string): string => {
    const code = digits === undefined ? NAMED[name] : Number(digits);
    if (code === undefined || code > 0x10ffff) return whole;
    if (!codes.includes(code)) codes.push(code);
    return String.fromCodePoint(PRIVATE + codes.indexOf(code));
  };
  return {
    text: text.replace(/#(?:(\d+)|(quot|lt|gt|amp));/g, placeholder),
    restore: (svg) =>
      svg.replace(/[\u{f0000}-\u{ffffd}]/gu, (character) => {
        const code = codes[(character.codePointAt(0) ?? PRIVATE) - PRIVATE];
        return code === undefined ? character : `&#${code};`;
      }),
  };
};
