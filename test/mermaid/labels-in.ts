const NAMED: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&' };

const decode = (text: string): string =>
  text.replace(/#(\w+);/g, (_, code: string) => NAMED[code] ?? String.fromCodePoint(Number(code)));

/** Text without blanks: where Mermaid breaks a line, it keeps none. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The lines of all labels in a Mermaid text, as a reader should see them, without blanks. */
export const labelsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*(accTitle|accDescr|classDef|class) ?/.test(line))
    .flatMap((line) => /"(.*)"/.exec(line)?.[1] ?? / as (.*)$|: (.*)$/.exec(line)?.slice(1) ?? [])
    .flatMap((label) => (label ?? '').split('<br/>'))
    .map((line) => squeezed(decode(line)))
    .filter((line) => line !== '');
