import { kindOf } from '../../catalog/index.ts';
import type { Document } from '../../model/document.ts';
import { given } from '../../model/given.ts';
import { linkId } from '../../model/graph.ts';
import type { Json } from '../../model/text.ts';
import { placesOf } from '../../picture/places.ts';
import {
  type Properties,
  type PropertyGraph,
  type PropertyNode,
  type PropertyRelationship,
  propertyOf,
  type RelationshipType,
} from './property-graph.ts';

/** What says no more than its absence would. */
const isEmpty = (value: Json): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** The fields that say something, as properties. */
const propertiesOf = (fields: Readonly<Record<string, Json>>): Properties =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => !isEmpty(value))
      .map(([name, value]) => [name, propertyOf(value)]),
  );

const nodesOf = (document: Document): readonly PropertyNode[] => {
  const { graph, layout } = document;
  const open = Object.entries(layout.nodes).map(([id, { collapsed: _, ...box }]) => [id, box]);
  const { rects } = placesOf({
    ...document,
    layout: { version: 1, nodes: Object.fromEntries(open) },
  });
  const node = (
    label: PropertyNode['label'],
    id: string,
    caption: string,
    fields: Readonly<Record<string, Json>>,
  ): PropertyNode => {
    const { x, y, width, height } = rects.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    const position = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    return { id, label, caption, properties: { id, ...propertiesOf(fields) }, position };
  };
  return [
    ...Object.values(graph.domains).map(({ domain_id, name, parent_domain_id: _, ...fields }) =>
      node('Domain', domain_id, name, { ...fields, constraints: given(fields.constraints) }),
    ),
    ...Object.values(graph.services).map(
      ({ service_id, name, domain_id: _, host_id: __, ...fields }) =>
        node('Service', service_id, name, { ...fields, title: kindOf(fields.kind)?.title ?? '' }),
    ),
    ...Object.values(graph.hosts).map(({ host_id, name, ...fields }) =>
      node('Host', host_id, name, {
        ...fields,
        interfaces: fields.interfaces.map((one) => ({ ...one })),
      }),
    ),
    ...Object.values(graph.people).map(({ person_id, name, ...fields }) =>
      node('Person', person_id, name, fields),
    ),
  ];
};

const EDGES = {
  depends_on: 'DEPENDS_ON',
  publishes: 'PUBLISHES',
  subscribes: 'SUBSCRIBES',
  administers: 'ADMINISTERS',
} as const;

const relationshipsOf = ({ graph }: Document): readonly PropertyRelationship[] => {
  const belongs = (type: RelationshipType, from: string, to: string | null) =>
    to === null ? [] : [{ id: `${from}-${type}`, type, from, to, properties: {} }];
  return [
    ...Object.values(graph.domains).flatMap(({ domain_id, parent_domain_id }) =>
      belongs('PART_OF', domain_id, parent_domain_id),
    ),
    ...Object.values(graph.services).flatMap(({ service_id, domain_id, host_id }) => [
      ...belongs('PART_OF', service_id, domain_id),
      ...belongs('RUNS_ON', service_id, host_id),
    ]),
    ...Object.values(graph.edges).map(({ edge_id, kind, from, to, subjects = [] }) => ({
      id: edge_id,
      type: EDGES[kind],
      from,
      to,
      properties: { id: edge_id, ...propertiesOf({ subjects }) },
    })),
    ...Object.values(graph.links).map((link) => {
      const { from_node: from, to_node: to, ...fields } = link;
      return {
        id: linkId(link),
        type: 'CONNECTS' as const,
        from,
        to,
        properties: propertiesOf(fields),
      };
    }),
  ];
};

/** The drawing as a property graph. */
export const propertyGraphOf = (document: Document): PropertyGraph => ({
  title: document.graph.workspace.name,
  nodes: nodesOf(document),
  relationships: relationshipsOf(document),
});
