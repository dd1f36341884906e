import type { Document } from '../../model/document.ts';
import { printable } from '../../model/printable.ts';
import { defineFormat } from '../define-format.ts';
import type {
  PropertyGraph,
  PropertyNode,
  RelationshipType,
} from '../property-graph/property-graph.ts';
import { propertyGraphOf } from '../property-graph/property-graph-of.ts';

/**
 * A quoted string of DOT. In labels a backslash begins an escape, so that it is doubled; elsewhere
 * none occurs.
 *
 * @see https://graphviz.org/doc/info/lang.html
 */
const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/**
 * HTML entities are read in labels too: an ampersand is its own entity. Graphviz would write other
 * controls as they are, into SVG and JSON that cannot hold them.
 */
const label = (text: string): string =>
  quoted(printable(text.replace(/\r\n?/g, '\n').replaceAll('&', '&amp;')));

const SHAPES: Readonly<Record<PropertyNode['label'], string>> = {
  Domain: 'folder',
  Service: 'box',
  Host: 'box3d',
  Person: 'ellipse',
};

const STYLES: Partial<Record<RelationshipType, string>> = {
  RUNS_ON: 'dotted',
  ADMINISTERS: 'dashed',
  PUBLISHES: 'dashed',
  SUBSCRIBES: 'dashed',
};

/** Ids in DOT: clusters must begin with `cluster`. */
const clusterOf = (id: string): string => `cluster_${id}`;

class Printer {
  readonly #graph: PropertyGraph;
  readonly #inside = new Map<string | null, PropertyNode[]>();

  constructor(graph: PropertyGraph) {
    this.#graph = graph;
    const parents = new Map<string, string>();
    for (const { type, from, to } of graph.relationships)
      if (type === 'PART_OF') parents.set(from, to);
    for (const node of graph.nodes) {
      const parent = parents.get(node.id) ?? null;
      this.#inside.set(parent, [...(this.#inside.get(parent) ?? []), node]);
    }
  }

  print(): string {
    const { title, relationships } = this.#graph;
    const edges = relationships.filter(({ type }) => type !== 'PART_OF');
    return [
      'digraph {',
      `  graph [label=${label(title)}, labelloc=t, rankdir=LR, compound=true, fontname="sans-serif"]`,
      '  node [fontname="sans-serif"]',
      '  edge [fontname="sans-serif"]',
      ...this.#contents(null, '  '),
      ...edges.map(({ type, from, to, properties }) => {
        const words = type === 'DEPENDS_ON' ? '' : type.toLowerCase().replaceAll('_', ' ');
        const subjects = properties.subjects === undefined ? '' : ` ${properties.subjects}`;
        const style = STYLES[type] === undefined ? '' : `, style=${STYLES[type]}`;
        const undirected = type === 'CONNECTS' ? ', dir=none' : '';
        return `  ${quoted(from)} -> ${quoted(to)} [label=${label(words + subjects)}${style}${undirected}${this.#clip('ltail', from)}${this.#clip('lhead', to)}]`;
      }),
      '}',
      '',
    ].join('\n');
  }

  #contents(parent: string | null, indent: string): readonly string[] {
    return (this.#inside.get(parent) ?? []).flatMap((node) => this.#node(node, indent));
  }

  #node({ id, label: type, caption, properties }: PropertyNode, indent: string): readonly string[] {
    if (type !== 'Domain') {
      const below = typeof properties.title === 'string' ? `\n${properties.title}` : '';
      return [`${indent}${quoted(id)} [label=${label(caption + below)}, shape=${SHAPES[type]}]`];
    }
    // A cluster is no end of an edge: an unseen point in it is.
    return [
      `${indent}subgraph ${quoted(clusterOf(id))} {`,
      `${indent}  label=${label(caption)}`,
      `${indent}  ${quoted(id)} [label="", shape=point, style=invis]`,
      ...this.#contents(id, `${indent}  `),
      `${indent}}`,
    ];
  }

  #isDomain(id: string): boolean {
    return this.#graph.nodes.some((node) => node.id === id && node.label === 'Domain');
  }

  #clip(side: 'lhead' | 'ltail', id: string): string {
    return this.#isDomain(id) ? `, ${side}=${quoted(clusterOf(id))}` : '';
  }
}

/** Graphviz: domains are clusters. */
export const dot = defineFormat({
  name: 'dot',
  title: 'DOT',
  description: 'Graph for Graphviz',
  extensions: ['dot', 'gv'],
  writer: {
    ending: 'dot',
    mediaType: 'text/vnd.graphviz',
    write: (document: Document) => new Printer(propertyGraphOf(document)).print(),
  },
});
