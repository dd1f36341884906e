import type { ChartBuilder } from './chart-builder.ts';
import { type Cursor, Unreadable } from './cursor.ts';
import { type Link, linkAt } from './link.ts';
import { labelAt, type Vertex, vertexAt } from './vertex.ts';

/** Reads a statement of its kind here; `false`, and nothing is read, when it is another. */
type Statement = (cursor: Cursor, chart: ChartBuilder) => boolean;

const REST = /[^\n;]*/y;
const LINE = /[^\n]*/y;

const WHY: Readonly<Record<string, string>> = {
  classDef: 'How nodes look is not taken over',
  class: 'How nodes look is not taken over',
  style: 'How nodes look is not taken over',
  linkStyle: 'How links look is not taken over',
  click: 'What a click does is not taken over',
};

const style: Statement = (cursor, chart) => {
  const found = cursor.take(/(classDef|class|style|linkStyle|click)\s+/y);
  if (found === null) return false;
  const line = cursor.line(cursor.at - found[0].length);
  const styled = cursor.take(found[1] === 'click' ? LINE : REST)?.[0].split(/\s/)[0] ?? '';
  // Mermaid draws a node of which nothing but its style is told.
  if (found[1] === 'style' && !styled.includes(','))
    chart.declare({ id: styled, label: null, shape: null }, line);
  chart.ignored.push({ line, text: `${WHY[found[1] ?? '']}.` });
  return true;
};

const direction: Statement = (cursor, chart) => {
  if (cursor.take(/direction\s+(?:TB|BT|RL|LR|TD)[^\n]*/y) === null) return false;
  chart.ignored.push({ line: cursor.line(), text: 'Directions are not taken over.' });
  return true;
};

const title: Statement = (cursor, chart) => {
  const found = cursor.take(/accTitle\s*:\s*([^\n]*)/y);
  if (found === null) return false;
  chart.title = found[1]?.trim() || chart.title;
  return true;
};

const description: Statement = (cursor) =>
  cursor.take(/accDescr\s*(?::[^\n]*|\{[^}]*\})/y) !== null;

const subgraph: Statement = (cursor, chart) => {
  const line = cursor.line();
  if (cursor.take(/subgraph(?=[^\S\n]|[\n;]|$)/y) === null) return false;
  cursor.take(/[^\S\n]/y);
  const quoted = cursor.peek(/[^\S\n]*"/y) !== null;
  const written = quoted ? labelAt(trimmed(cursor)) : (cursor.take(/[^\n;["]*/y)?.[0] ?? '');
  const name = written.trim();
  cursor.take(/[^\S\n]*/y);
  if (cursor.eat('[')) {
    const label = labelAt(cursor);
    if (!cursor.eat(']')) throw new Unreadable('the title of a subgraph is not closed with "]"');
    chart.openGroup(name, label, line);
  }
  // As in Mermaid: what has a blank in it is a title and no id, even one blank at its end.
  else chart.openGroup(name === '' || /\s/.test(written) ? null : name, name, line);
  return true;
};

const trimmed = (cursor: Cursor): Cursor => {
  cursor.take(/[^\S\n]*/y);
  return cursor;
};

const end: Statement = (cursor, chart) => {
  if (cursor.take(/end(?![^\s;])/y) === null) return false;
  if (!chart.closeGroup()) throw new Unreadable('"end" closes no subgraph');
  return true;
};

/** `A & B & C`. */
const nodesAt = (cursor: Cursor): readonly Vertex[] => {
  const nodes: Vertex[] = [];
  do {
    const vertex = vertexAt(cursor);
    if (vertex === null)
      throw new Unreadable(nodes.length === 0 ? 'no node begins here' : '"&" joins no node');
    nodes.push(vertex);
  } while (cursor.take(/\s+&\s+/y) !== null);
  return nodes;
};

const vertices: Statement = (cursor, chart) => {
  const line = cursor.line();
  const rows: { readonly nodes: readonly Vertex[]; readonly line: number }[] = [
    { nodes: nodesAt(cursor), line },
  ];
  const links: Link[] = [];
  for (let link = linkAt(cursor); link !== null; link = linkAt(cursor)) {
    links.push(link);
    rows.push({ line: cursor.line(), nodes: nodesAt(cursor) });
  }
  const rest = cursor.peek(/[^\S\n]*([^\n;]+)/y)?.[1]?.trim() ?? '';
  if (rest !== '') throw new Unreadable(`"${rest.slice(0, 40)}" does not belong here`);
  for (const row of rows) for (const node of row.nodes) chart.node(node, row.line);
  links.forEach(({ id, ...link }, index) => {
    for (const { id: from } of rows[index]?.nodes ?? [])
      for (const { id: to } of rows[index + 1]?.nodes ?? [])
        chart.link({ ...link, from, to, line: rows[index + 1]?.line ?? line }, id);
  });
  return true;
};

const STATEMENTS: readonly Statement[] = [
  title,
  description,
  direction,
  style,
  subgraph,
  end,
  vertices,
];

/** Reads one statement, of whatever kind. */
export const statement = (cursor: Cursor, chart: ChartBuilder): void => {
  STATEMENTS.find((read) => read(cursor, chart));
};
