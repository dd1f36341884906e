import type { Json } from '../../model/text.ts';

/** A value of a node or relationship: what is neither text, number nor truth is JSON as text. */
export type PropertyValue = string | number | boolean;

export type Properties = Readonly<Record<string, PropertyValue>>;

/** A labelled property graph, the form that graph databases and graph editors share. */
export interface PropertyGraph {
  readonly title: string;
  readonly nodes: readonly PropertyNode[];
  readonly relationships: readonly PropertyRelationship[];
}

export interface PropertyNode {
  readonly id: string;
  readonly label: NodeLabel;
  readonly caption: string;
  readonly properties: Properties;
  /** Of its middle, on the whole drawing. */
  readonly position: { readonly x: number; readonly y: number };
}

export interface PropertyRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

export type NodeLabel = 'Domain' | 'Service' | 'Host' | 'Person';

export const RELATIONSHIP_TYPES = [
  'DEPENDS_ON',
  'PUBLISHES',
  'SUBSCRIBES',
  'ADMINISTERS',
  /** A service or a domain in its domain. */
  'PART_OF',
  /** A service on its machine. */
  'RUNS_ON',
  /** Two machines. */
  'CONNECTS',
] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

/** A value as a property. */
export const propertyOf = (value: Json): PropertyValue =>
  typeof value === 'object' ? JSON.stringify(value) : value;
