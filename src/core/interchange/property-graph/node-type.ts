import { application } from '../../catalog/application.ts';
import { kindOf } from '../../catalog/index.ts';
import { EXTERNAL_SYSTEM } from '../../model/kinds.ts';
import { textOf } from '../../model/unchecked.ts';
import { kindInText } from '../kind-in-text.ts';
import type { ForeignNode } from './foreign-graph.ts';
import type { NodeLabel } from './property-graph.ts';

/** Words by which graphs call what a drawing has, without spaces and in lower case. */
const WORDS: Readonly<Record<NodeLabel, readonly string[]>> = {
  Domain: [
    'domain',
    'boundedcontext',
    'context',
    'subdomain',
    'group',
    'organization',
    'organisation',
  ],
  Host: ['host', 'machine', 'server', 'vm', 'virtualmachine', 'workstation', 'router', 'gateway'],
  Person: ['person', 'user', 'administrator', 'operator'],
  Service: ['service', 'application', 'externalsystem'],
};

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** What a node is in a drawing; what has others in it is a domain, else it is a service. */
export const nodeTypeOf = ({ labels }: ForeignNode, isContainer: boolean): NodeLabel => {
  const words = labels.map(plain);
  const found = (['Service', 'Domain', 'Host', 'Person'] as const).find((type) =>
    WORDS[type].some((word) => words.includes(word)),
  );
  return found ?? (isContainer ? 'Domain' : 'Service');
};

/** The kind of a service: what it says itself, else what labels or caption name. */
export const kindOfNode = ({ labels, caption, properties }: ForeignNode): string => {
  const own = textOf(properties.kind);
  if (own !== null && own !== '') return own;
  if (labels.some((label) => plain(label) === 'externalsystem')) return EXTERNAL_SYSTEM;
  const named = labels.map(kindOf).find((kind) => kind?.deployed && !kind.workload);
  return (named ?? kindInText(caption) ?? application).kind;
};
