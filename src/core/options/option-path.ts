/** The steps to an option, as in `['services', 'nats', 'port']`. */
export type OptionPath = readonly string[];

const STEP = /"((?:[^"\\]|\\.)*)"|([^."]+)/gs;
const WORD = /^(?:[a-zA-Z_][\w'-]*|\*|<[^<>]+>)$/;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `services.nginx.virtualHosts."a.b".root` in its steps; a quoted step may hold dots. */
export const splitOptionPath = (text: string): OptionPath =>
  Array.from(
    text.matchAll(STEP),
    ([, quoted, plain]) =>
      quoted?.replace(/\\(.)/gs, (_, char: string) => ESCAPED[char] ?? char) ?? plain?.trim() ?? '',
  );

/** A path as one writes it: what is no word stands between quotes. */
export const showOptionPath = (path: OptionPath): string => path.map(showStep).join('.');

/** One step as one writes it. */
const showStep = (step: string): string =>
  WORD.test(step) ? step : `"${step.replace(/["\\]/g, '\\$&')}"`;

/** Why a text is no path of an option, as a sentence; `null` when it is one. */
export const problemOfPath = (text: string): string | null => {
  if (text.trim() === '') return 'Type the path of an option.';
  if (/^\.|\.\.|\.$/.test(text.replace(/"(?:[^"\\]|\\.)*"/gs, 'x')))
    return 'Type a name on each side of a dot.';
  if ((text.replace(/\\./gs, '').match(/"/g)?.length ?? 0) % 2 === 1) return 'Close the quotes.';
  const hole = splitOptionPath(text).find((step) => /^<[^<>]+>$/.test(step));
  return hole === undefined ? null : `Put a name in place of ${hole}.`;
};
