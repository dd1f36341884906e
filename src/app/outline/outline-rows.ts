import { contentsOf } from '../../core/model/extent.ts';
import type { Graph } from '../../core/model/graph.ts';
import type { TreeRow } from '../ui/tree/tree-row.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

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
      .map(({ service_id, name }) => ({ id: service_id, name }))
      .sort(byName);
  const domains = (parent: string | null): readonly Named[] =>
    (contents.domains.get(parent) ?? [])
      .map(({ domain_id, name }) => ({ id: domain_id, name }))
      .sort(byName);

  const visit = (items: readonly Named[], prefix: string, level: number): void => {
    items.forEach(({ id, name }, index) => {
      const path = `${prefix}${id}`;
      const inner = id in graph.domains && level < 32 ? [...domains(id), ...services(id)] : [];
      const expanded = inner.length === 0 ? null : isOpen(path);
      rows.push({ path, name, level, expanded, position: index + 1, siblings: items.length });
      if (expanded === true) visit(inner, `${path}/`, level + 1);
    });
  };
  const hosts = Object.values(graph.hosts).map(({ host_id, name }) => ({ id: host_id, name }));
  const people = Object.values(graph.people).map(({ person_id, name }) => ({
    id: person_id,
    name,
  }));
  visit(
    [...domains(null), ...services(null), ...hosts.sort(byName), ...people.sort(byName)],
    '',
    1,
  );
  return rows;
};

/** The element of a row. */
export const elementOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
