import { classLines } from './class-lines.ts';
import { escapeLabel, escapeTitle } from './escape.ts';
import type { PaletteClass } from './palette.ts';

/** Outlines of nodes, by what Mermaid calls them. */
export type Shape = 'rectangle' | 'round' | 'stadium' | 'subroutine' | 'cylinder' | 'hexagon';

export interface FlowNode {
  readonly type: 'node';
  /** From `createIds`. */
  readonly id: string;
  /** May have several lines. */
  readonly label: string;
  readonly shape: Shape;
  readonly class: PaletteClass;
}

/** A frame around nodes. With nothing in it, it is drawn as a node. */
export interface FlowGroup {
  readonly type: 'group';
  readonly id: string;
  readonly label: string;
  readonly items: readonly FlowItem[];
}
export type FlowItem = FlowNode | FlowGroup;

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** `line` has no arrow head. */
  readonly style: 'arrow' | 'thick' | 'dotted' | 'line';
}

/** A flowchart as data. Everything is printed in the given order. */
export interface Flowchart {
  /** `TB` for hierarchies, `LR` for flows. */
  readonly direction: 'TB' | 'LR';
  /** For who cannot see the picture. */
  readonly title: string;
  readonly description: string;
  readonly items: readonly FlowItem[];
  readonly edges: readonly FlowEdge[];
}

const SHAPES: Readonly<Record<Shape, readonly [string, string]>> = {
  rectangle: ['[', ']'],
  round: ['(', ')'],
  stadium: ['([', '])'],
  subroutine: ['[[', ']]'],
  cylinder: ['[(', ')]'],
  hexagon: ['{{', '}}'],
};

const ARROWS: Readonly<Record<FlowEdge['style'], string>> = {
  arrow: '-->',
  thick: '==>',
  dotted: '-.->',
  line: '---',
};

const itemLines = (item: FlowItem, indent: string): readonly string[] => {
  const label = `"${escapeLabel(item.label)}"`;
  if (item.type === 'node') {
    const [open, close] = SHAPES[item.shape];
    return [`${indent}${item.id}${open}${label}${close}`];
  }
  if (item.items.length === 0) return [`${indent}${item.id}[${label}]`];
  return [
    `${indent}subgraph ${item.id}[${label}]`,
    ...item.items.flatMap((child) => itemLines(child, `${indent}  `)),
    `${indent}end`,
  ];
};

const edgeLine = ({ from, to, label, style }: FlowEdge): string => {
  const text = label === undefined ? '' : `|"${escapeLabel(label)}"|`;
  return `  ${from} ${ARROWS[style]}${text} ${to}`;
};

const nodesOf = (items: readonly FlowItem[]): readonly FlowNode[] =>
  items.flatMap((item) => (item.type === 'node' ? [item] : nodesOf(item.items)));

/**
 * A flowchart as Mermaid text, ending in a newline.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export const printFlowchart = (chart: Flowchart): string =>
  [
    `flowchart ${chart.direction}`,
    `  accTitle: ${escapeTitle(chart.title)}`,
    `  accDescr: ${escapeTitle(chart.description)}`,
    ...chart.items.flatMap((item) => itemLines(item, '  ')),
    ...chart.edges.map(edgeLine),
    ...classLines(nodesOf(chart.items)),
    '',
  ].join('\n');
