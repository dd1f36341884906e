import type { EdgeKind } from '../../model/graph.ts';
import type { ForeignRelationship } from './foreign-graph.ts';
import type { NodeLabel } from './property-graph.ts';

/** What a relationship is in a drawing. */
export type Meaning =
  | { readonly is: 'part' | 'placed'; readonly child: string; readonly parent: string }
  | { readonly is: 'link'; readonly from: string; readonly to: string }
  | {
      readonly is: 'edge';
      readonly kind: EdgeKind;
      readonly from: string;
      readonly to: string;
      readonly note: string;
    };

const INSIDE = /^(?:PART_OF|IN|IN_DOMAIN|BELONGS_TO|MEMBER_OF|CONTAINED_IN)$/;
const CONTAINS = /^(?:CONTAINS|HAS|OWNS|HAS_AGGREGATE|INCLUDES)$/;
const RUNS_ON = /^(?:RUNS_ON|HOSTED_ON|DEPLOYED_ON|DEPLOYED_TO)$/;
const PUBLISHES = /^(?:PUBLISHES|PUBLISHES_TO|EMITS|PRODUCES)$/;
const SUBSCRIBES = /^(?:SUBSCRIBES|SUBSCRIBES_TO|CONSUMES|LISTENS_TO)$/;
const PLAIN = /^(?:DEPENDS_ON|DEPENDS|USES|CALLS|REQUIRES|NEEDS|RELATED_TO|)$/;

/** `PartOf`, `part of` and `PART_OF` are the same. */
const plainType = (type: string): string =>
  type
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');

/** Which end of a relationship has the other in it, by its type alone. */
export const containerOf = ({ type, from, to }: ForeignRelationship): string | null => {
  const word = plainType(type);
  return INSIDE.test(word) ? to : CONTAINS.test(word) ? from : null;
};

/** What a relationship means between two nodes; `null` when a drawing has nothing like it. */
export const meaningOf = (
  { type, from, to }: ForeignRelationship,
  typeOf: (id: string) => NodeLabel | undefined,
  isNats: (id: string) => boolean,
): Meaning | null => {
  const word = plainType(type);
  const [source, target] = [typeOf(from), typeOf(to)];
  const holds = (type_: NodeLabel | undefined): boolean =>
    type_ === 'Domain' || type_ === 'Service';
  if (!holds(source) && source !== 'Host' && source !== 'Person') return null;
  if (target === 'Domain' && holds(source) && INSIDE.test(word))
    return { is: 'part', child: from, parent: to };
  if (source === 'Domain' && holds(target) && CONTAINS.test(word))
    return { is: 'part', child: to, parent: from };
  if (source === 'Service' && target === 'Host' && RUNS_ON.test(word))
    return { is: 'placed', child: from, parent: to };
  if (source === 'Host' && target === 'Service')
    return /^(?:HOSTS|RUNS)$/.test(word) ? { is: 'placed', child: to, parent: from } : null;
  if (source === 'Host' && target === 'Host') return { is: 'link', from, to };
  const edge = { is: 'edge', from, to, note: '' } as const;
  if (source === 'Person') return target === 'Domain' ? { ...edge, kind: 'administers' } : null;
  if (!holds(target)) return null;
  if (isNats(to) && PUBLISHES.test(word)) return { ...edge, kind: 'publishes' };
  if (isNats(to) && SUBSCRIBES.test(word)) return { ...edge, kind: 'subscribes' };
  return { ...edge, kind: 'depends_on', note: PLAIN.test(word) ? '' : type.trim() };
};
