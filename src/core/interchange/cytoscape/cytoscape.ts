import { prettyJson } from '../../model/pretty-json.ts';
import { isMembers, itemsOf, type Members, membersOf, textOf } from '../../model/unchecked.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Sketch } from '../define-format.ts';
import { jsonOf, readJson } from '../json/read-json.ts';
import type { ForeignRelationship } from '../property-graph/foreign-graph.ts';
import { propertyGraphOf } from '../property-graph/property-graph-of.ts';
import { sketchOfGraph } from '../property-graph/sketch-of-graph.ts';

/** Elements come in two lists, or in one in which edges have a source. */
const elementsOf = (
  elements: unknown,
): { nodes: readonly Members[]; edges: readonly Members[] } => {
  const dataOf = (items: unknown): readonly Members[] =>
    itemsOf(items)
      .filter(isMembers)
      .map((item) => ({ ...membersOf(item.data), classes: item.classes, position: item.position }));
  if (isMembers(elements)) return { nodes: dataOf(elements.nodes), edges: dataOf(elements.edges) };
  const all = dataOf(elements);
  return {
    nodes: all.filter(({ source }) => source === undefined),
    edges: all.filter(({ source }) => source !== undefined),
  };
};

const labelsOf = ({ type, classes }: Members): readonly string[] => [
  ...(textOf(type) === null ? [] : [textOf(type) ?? '']),
  ...(Array.isArray(classes) ? classes : (textOf(classes) ?? '').split(/\s+/)).flatMap(
    (name: unknown) => textOf(name) || [],
  ),
];

const parentsOf = (nodes: readonly Members[]): readonly ForeignRelationship[] =>
  nodes.flatMap(({ id, parent }) =>
    textOf(parent) === null
      ? []
      : [{ type: 'PART_OF', from: textOf(id) ?? '', to: textOf(parent) ?? '', properties: {} }],
  );

/** Codes: `json-unreadable`. */
const read = (text: string): Result<Sketch, Problem> => {
  const json = readJson(text, 'Cytoscape graph');
  if (!json.ok) return json;
  const { nodes, edges } = elementsOf(json.value.elements);
  return ok(
    sketchOfGraph({
      title: textOf(membersOf(json.value.data).name),
      nodes: nodes.map((data, index) => {
        const {
          id,
          label,
          name,
          parent: _,
          type: __,
          classes: ___,
          position,
          ...properties
        } = data;
        const key = textOf(id) ?? `n${index}`;
        const caption = textOf(label) || textOf(name) || key;
        return {
          id: key,
          labels: labelsOf(data),
          caption,
          properties: { id: key, ...properties },
          position,
        };
      }),
      relationships: [
        ...parentsOf(nodes),
        ...edges.map((data) => {
          const {
            source,
            target,
            label,
            interaction,
            classes: _,
            position: __,
            ...properties
          } = data;
          return {
            type: textOf(label) || textOf(interaction) || '',
            from: textOf(source) ?? '',
            to: textOf(target) ?? '',
            properties,
          };
        }),
      ],
    }),
  );
};

/**
 * The JSON of Cytoscape: domains are compound nodes.
 *
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export const cytoscape = defineFormat({
  name: 'cytoscape',
  title: 'Cytoscape',
  description: 'Graph for Cytoscape and Cytoscape.js',
  extensions: ['cyjs'],
  reader: {
    recognises: (text) => {
      const elements = jsonOf(text)?.elements;
      return Array.isArray(elements) || Array.isArray(membersOf(elements).nodes);
    },
    read,
  },
  writer: {
    ending: 'cyjs',
    mediaType: 'application/json',
    write: (document) => {
      const { title, nodes, relationships } = propertyGraphOf(document);
      const parents = new Map(
        relationships.flatMap(({ type, from, to }) => (type === 'PART_OF' ? [[from, to]] : [])),
      );
      const graph = {
        data: { name: title },
        elements: {
          nodes: nodes.map(({ id, label, caption, properties, position }) => ({
            data: {
              ...properties,
              id,
              label: caption,
              type: label,
              ...(parents.has(id) && { parent: parents.get(id) }),
            },
            position,
          })),
          edges: relationships
            .filter(({ type }) => type !== 'PART_OF')
            .map(({ id, type, from, to, properties }) => ({
              data: { ...properties, id, source: from, target: to, label: type },
            })),
        },
      };
      return `${prettyJson(graph)}\n`;
    },
  },
});
