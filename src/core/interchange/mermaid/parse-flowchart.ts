import { err, ok, type Problem, type Result } from '../../result.ts';
import { ChartBuilder } from './chart-builder.ts';
import { Cursor, Unreadable } from './cursor.ts';
import type { Flowchart } from './flowchart.ts';
import { statement } from './statements.ts';

const HEADER =
  /\s*(?:flowchart-elk|flowchart|graph)(?:[^\S\n]+(?:LR|RL|TB|BT|TD|BR|[<>^v]))?[^\S\n]*(?:;|\n|$)/y;

const blank = (text: string): string => text.replace(/[^\n]/g, '');

/** The text without front matter, directives and comments; what is left keeps its lines. */
const bare = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*---\s*\n[\s\S]*?\n\s*---[^\S\n]*(?=\n|$)/, blank)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^[^\S\n]*%%(?!\{)[^\n]*/gm, '');

const frontMatterTitle = (text: string): string | null =>
  /^\s*---\s*\n(?:[\s\S]*?\n)?title:[^\S\n]*([^\n]+)\n[\s\S]*?---/.exec(text)?.[1]?.trim() ?? null;

const noFlowchart = (text: string): Problem => {
  const first = text.trim().split('\n')[0]?.slice(0, 60) ?? '';
  return {
    code: 'no-flowchart',
    message:
      first === ''
        ? 'The text holds no Mermaid flowchart: it is empty.'
        : `The text holds no Mermaid flowchart: it begins with "${first}".`,
    remedy: 'Give a text whose first line is "flowchart LR" or "graph TD".',
  };
};

/**
 * Reads a Mermaid flowchart. A statement that is not understood is left out whole and reported
 * with its line; the rest is read on. Code: `no-flowchart`.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export const parseFlowchart = (text: string): Result<Flowchart, Problem> => {
  const cursor = new Cursor(bare(text));
  if (cursor.take(HEADER) === null) return err(noFlowchart(cursor.text));
  const chart = new ChartBuilder();
  chart.title = frontMatterTitle(text);
  while (cursor.take(/[\s;]*/y) && !cursor.done) {
    const start = cursor.at;
    try {
      statement(cursor, chart);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      cursor.at = start;
      const line = cursor.line();
      const written = cursor.take(/[^\n]*/y)?.[0].trim() ?? '';
      chart.notUnderstood.push({
        line,
        text: `Left out "${written.slice(0, 80)}": ${error.message}.`,
      });
    }
  }
  return ok(chart.chart);
};
