import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { err, messageOf, ok, type Problem, type Result } from '../../result.ts';

/** Where something stands: keys and indices from the top. */
export type YamlPath = readonly (string | number)[];

/** A YAML text that was read: plain values, aliases and merge keys resolved. */
export interface YamlText {
  readonly value: unknown;
  /** Line of a key or an item; of what a merge brings in, the line of what is around it. */
  readonly lineOf: (path: YamlPath) => number | null;
}

const unreadable = (line: number | null, reason: string): Problem => ({
  code: 'yaml-unreadable',
  message: `The text is not YAML${line === null ? '' : `: line ${line}`}: ${reason}.`,
  remedy: 'Mend that line, or check the file with the program that it was written for.',
});

/** Offset of a key or an item below a node, and its value. */
const below = (node: unknown, part: string | number): readonly [number, unknown] | null => {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return isScalar(pair?.key) ? [pair.key.range?.[0] ?? 0, pair.value] : null;
  }
  const item: unknown = isSeq(node) ? node.items[Number(part)] : null;
  return isScalar(item) || isMap(item) || isSeq(item) ? [item.range?.[0] ?? 0, item] : null;
};

/**
 * Reads one YAML document. Codes: `yaml-unreadable`, also of aliases that would grow beyond
 * measure.
 */
export const readYaml = (text: string): Result<YamlText, Problem> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { merge: true, lineCounter: lines, logLevel: 'silent' });
  const [wrong] = document.errors;
  if (wrong !== undefined)
    return err(
      unreadable(lines.linePos(wrong.pos[0]).line, wrong.message.split(/ at line|\n/)[0] ?? ''),
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    return err(unreadable(null, messageOf(cause)));
  }
  const lineOf = (path: YamlPath): number | null => {
    let node: unknown = document.contents;
    let offset: number | null = null;
    for (const part of path) {
      const found = below(node, part);
      if (found === null) break;
      [offset, node] = found;
    }
    return offset === null ? null : lines.linePos(offset).line;
  };
  return ok({ value, lineOf });
};
