import { kindOf } from '../../core/catalog/index.ts';
import type { Graph } from '../../core/model/graph.ts';
import type { Query } from './query.ts';

/** An element as the finder lists it. */
export interface FoundElement {
  readonly id: string;
  readonly name: string;
  /** What it is and where it lies: `PostgreSQL in Sales`. */
  readonly what: string;
  /** Of a service; else the noun. */
  readonly kind: string;
  readonly domain: string;
  readonly host: string;
}

/** Every element of a drawing that has a name. */
export const elementsOf = (graph: Graph): readonly FoundElement[] => {
  const nameOf = (named: Readonly<Record<string, { readonly name: string }>>, id: string | null) =>
    (id === null ? undefined : named[id]?.name) ?? '';
  const plain = { domain: '', host: '' };
  return [
    ...Object.values(graph.domains).map(({ domain_id, name, parent_domain_id }) => {
      const parent = nameOf(graph.domains, parent_domain_id);
      const what = parent === '' ? 'Domain' : `Domain in ${parent}`;
      return { ...plain, id: domain_id, name, what, kind: 'domain', domain: parent };
    }),
    ...Object.values(graph.services).map(({ service_id, name, kind, domain_id, host_id }) => {
      const domain = nameOf(graph.domains, domain_id);
      const title = kindOf(kind)?.title ?? kind;
      const what = domain === '' ? title : `${title} in ${domain}`;
      return { id: service_id, name, what, kind, domain, host: nameOf(graph.hosts, host_id) };
    }),
    ...Object.values(graph.hosts).map(({ host_id, name }) => ({
      ...plain,
      id: host_id,
      name,
      what: 'Host',
      kind: 'host',
    })),
    ...Object.values(graph.people).map(({ person_id, name }) => ({
      ...plain,
      id: person_id,
      name,
      what: 'Person',
      kind: 'person',
    })),
  ];
};

/** Whether an element has what a query asks for. */
export const passes = (
  element: FoundElement,
  { filters }: Query,
  problems: ReadonlySet<string>,
): boolean =>
  filters.every(({ key, value }) => {
    if (key === 'has') return 'problems'.startsWith(value) && problems.has(element.id);
    if (key === 'kind') return `${element.kind} ${element.what}`.toLowerCase().includes(value);
    return element[key].toLowerCase().includes(value);
  });
