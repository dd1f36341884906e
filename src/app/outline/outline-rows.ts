import { contentsOf } from '../../core/model/extent.ts';
import type { Graph } from '../../core/model/graph.ts';
import type { TreeRow } from '../ui/tree/tree-row.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Before the kind of a service, which may have any name. */
const SERVICE = 'service:';

const byName = (a: Named, b: Named): number => a.name.localeCompare(b.name);

/** The rows of the outline: domains with what lies in them, then machines, people and the rest. */
export const outlineRows = (
  graph: Graph,
  isOpen: (path: string) => boolean,
): readonly TreeRow[] => {
  const contents = contentsOf(graph);
  const rows: TreeRow[] = [];
  const services = (domain: string | null): readonly Named[] =>
    (contents.services.get(domain) ?? [])
      .map(({ service_id, name, kind }) => ({ id: service_id, name, kind: SERVICE + kind }))
      .sort(byName);
  const domains = (parent: string | null): readonly Named[] =>
    (contents.domains.get(parent) ?? [])
      .map(({ domain_id, name }) => ({ id: domain_id, name, kind: 'domain' }))
      .sort(byName);

  const visit = (items: readonly Named[], prefix: string, level: number): void => {
    items.forEach(({ id, name, kind }, index) => {
      const path = `${prefix}${id}`;
      const inner = id in graph.domains && level < 32 ? [...domains(id), ...services(id)] : [];
      const expanded = inner.length === 0 ? null : isOpen(path);
      rows.push({ path, name, kind, level, expanded, position: index + 1, siblings: items.length });
      if (expanded === true) visit(inner, `${path}/`, level + 1);
    });
  };
  const hosts = Object.values(graph.hosts).map(({ host_id, name }) => ({
    id: host_id,
    name,
    kind: 'host',
  }));
  const people = Object.values(graph.people).map(({ person_id, name }) => ({
    id: person_id,
    name,
    kind: 'person',
  }));
  visit(
    [...domains(null), ...services(null), ...hosts.sort(byName), ...people.sort(byName)],
    '',
    1,
  );
  return rows;
};

/** The kind of the service that a row shows; `null` of anything else. */
export const serviceKindOf = ({ kind }: TreeRow): string | null =>
  kind.startsWith(SERVICE) ? kind.slice(SERVICE.length) : null;

/** The element of a row. */
export const elementOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
