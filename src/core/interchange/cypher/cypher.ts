import type { Document } from '../../model/document.ts';
import { defineFormat } from '../define-format.ts';
import type { Properties, PropertyValue } from '../property-graph/property-graph.ts';
import { propertyGraphOf } from '../property-graph/property-graph-of.ts';

/**
 * A text of Cypher. Some versions read `\uXXXX` before anything else, wherever it stands: a
 * backslash and a `u` behind it never stand in one literal.
 *
 * @see https://neo4j.com/docs/cypher-manual/current/syntax/parsing/
 */
const literal = (value: PropertyValue): string => {
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/\\\\(?=[uU])/g, "\\\\' + '");
  return `'${escaped}'`;
};

/** Names of properties are ours alone: fields of the drawing. */
const map = (properties: Properties): string =>
  Object.keys(properties).length === 0
    ? ''
    : ` {${Object.entries(properties)
        .map(([name, value]) => `${name}: ${literal(value)}`)
        .join(', ')}}`;

const write = (document: Document): string => {
  const { nodes, relationships } = propertyGraphOf(document);
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const patterns = [
    ...nodes.map(
      ({ id, label, caption, properties }) =>
        `(${names.get(id)}:${label}${map({ ...properties, name: caption })})`,
    ),
    ...relationships.map(
      ({ type, from, to, properties }) =>
        `(${names.get(from)})-[:${type}${map(properties)}]->(${names.get(to)})`,
    ),
  ];
  return patterns.length === 0 ? '' : `CREATE\n  ${patterns.join(',\n  ')};\n`;
};

/** One statement that makes the drawing in a graph database. */
export const cypher = defineFormat({
  name: 'cypher',
  title: 'Cypher',
  description: 'Statement for Neo4j and Memgraph',
  extensions: ['cypher', 'cql'],
  writer: { ending: 'cypher', mediaType: 'application/x-cypher-query', write },
});
