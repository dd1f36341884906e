import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Remark, type Sketch } from '../define-format.ts';
import { parseFlowchart } from './parse-flowchart.ts';
import { sketchOf } from './read-sketch.ts';

const FENCE = /^([^\S\n]*)(```+|~~~+)[^\S\n]*mermaid\b[^\n]*\n([\s\S]*?)\n\1\2[^\S\n]*$/gm;
const BEGINS = /^\s*(?:flowchart-elk|flowchart|graph)\b/;

interface Block {
  readonly text: string;
  /** Lines before it. */
  readonly before: number;
}

/** The Mermaid texts of a Markdown file; the text itself where there is no fence. */
const blocksOf = (text: string): readonly Block[] => {
  const lines = text.replace(/\r\n?/g, '\n');
  const fenced = [...lines.matchAll(FENCE)].map(({ index, 0: whole, 3: inner = '' }) => ({
    text: inner,
    before: lines.slice(0, index + whole.indexOf('\n') + 1).split('\n').length - 1,
  }));
  return fenced.length > 0 ? fenced : [{ text: lines, before: 0 }];
};

/** Without what may stand before the first word: front matter, directives, comments. */
const body = (text: string): string =>
  text.replace(/^(?:\s*---[\s\S]*?\n---[^\S\n]*\n|\s*%%\{[\s\S]*?\}%%|\s*%%[^\n]*\n)*/, '');

const isFlowchart = ({ text }: Block): boolean => BEGINS.test(body(text));

const read = (text: string): Result<Sketch, Problem> => {
  const blocks = blocksOf(text);
  const block = blocks.find(isFlowchart) ?? blocks[0] ?? { text, before: 0 };
  const parsed = parseFlowchart(block.text);
  if (!parsed.ok) return parsed;
  const sketch = sketchOf(parsed.value);
  const moved = <T extends { readonly line: number | null }>(items: readonly T[]): readonly T[] =>
    items.map((item) => ({
      ...item,
      line: item.line === null ? null : item.line + block.before,
    }));
  const others: readonly Remark[] = blocks
    .filter((other) => other !== block)
    .map(({ before }) => ({
      line: before + 1,
      text: 'Left out another diagram: one flowchart is taken over at a time, the first.',
    }));
  return ok({
    ...sketch,
    domains: moved(sketch.domains),
    services: moved(sketch.services),
    people: moved(sketch.people),
    edges: moved(sketch.edges),
    ignored: moved(sketch.ignored),
    notUnderstood: [...moved(sketch.notUnderstood), ...others],
  });
};

/** A Mermaid flowchart, alone or in Markdown. */
export const mermaid = defineFormat({
  name: 'mermaid',
  title: 'Mermaid flowchart',
  description: 'Subgraphs become domains, nodes services, arrows dependencies',
  extensions: ['mmd', 'mermaid', 'md'],
  reader: { recognises: (text) => blocksOf(text).some(isFlowchart), read },
});
