import { prettyJson } from '../../model/pretty-json.ts';
import { isMembers, itemsOf, membersOf, textOf } from '../../model/unchecked.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { defineFormat, type Sketch } from '../define-format.ts';
import { jsonOf, readJson } from '../json/read-json.ts';
import type { Properties } from '../property-graph/property-graph.ts';
import { propertyGraphOf } from '../property-graph/property-graph-of.ts';
import { sketchOfGraph } from '../property-graph/sketch-of-graph.ts';

/** Arrows knows text alone. */
const texts = (properties: Properties): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, String(value)]));

/** Codes: `json-unreadable`. */
const read = (text: string): Result<Sketch, Problem> => {
  const json = readJson(text, 'Arrows drawing');
  if (!json.ok) return json;
  const nodes = itemsOf(json.value.nodes).filter(isMembers);
  const relationships = itemsOf(json.value.relationships).filter(isMembers);
  return ok(
    sketchOfGraph({
      title: null,
      nodes: nodes.map((node, index) => {
        const properties = membersOf(node.properties);
        const id = textOf(node.id) ?? `n${index}`;
        const labels = itemsOf(node.labels).flatMap((label) => textOf(label) ?? []);
        const caption = textOf(node.caption) || textOf(properties.name) || labels[0] || id;
        return { id, labels, caption, properties, position: node.position };
      }),
      relationships: relationships.map(({ type, fromId, toId, properties }) => ({
        type: textOf(type) ?? '',
        from: textOf(fromId) ?? '',
        to: textOf(toId) ?? '',
        properties: membersOf(properties),
      })),
    }),
  );
};

/**
 * The JSON of Arrows, a drawing program for property graphs.
 *
 * @see https://arrows.app
 */
export const arrows = defineFormat({
  name: 'arrows',
  title: 'Arrows',
  description: 'Property graph for arrows.app',
  extensions: [],
  reader: {
    recognises: (text) => {
      const json = jsonOf(text);
      return Array.isArray(json?.nodes) && Array.isArray(json.relationships);
    },
    read,
  },
  writer: {
    ending: 'arrows.json',
    mediaType: 'application/json',
    write: (document) => {
      const { nodes, relationships } = propertyGraphOf(document);
      const drawing = {
        style: {},
        nodes: nodes.map(({ id, label, caption, properties, position }) => ({
          id,
          position,
          caption,
          labels: [label],
          properties: texts(properties),
          style: {},
        })),
        relationships: relationships.map(({ id, type, from, to, properties }) => ({
          id,
          fromId: from,
          toId: to,
          type,
          properties: texts(properties),
          style: {},
        })),
      };
      return `${prettyJson(drawing)}\n`;
    },
  },
});
