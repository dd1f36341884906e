import { quote } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type Named, slugOf } from '../model/slug.ts';
import type { Fix } from '../projection.ts';
import { grouped } from '../model/grouped.ts';
import { defineRule, type Finding } from './define-rule.ts';

interface Noun<T extends Named> {
  readonly noun: string;
  readonly idOf: (element: T) => string;
  readonly rename: (element: T, name: string) => Fix['commands'];
}

/** Among services of one domain, and else among all of a sort, names differ. */
const placeOf = rememberEach((element: Named): string => {
  const within = 'service_id' in element && 'domain_id' in element ? element.domain_id : null;
  return `${within ?? ''}/${slugOf(element)}`;
});

const findingsOf = <T extends Named>(all: readonly T[], noun: Noun<T>): readonly Finding[] => {
  const slugs = new Set(all.map(placeOf));
  if (slugs.size === all.length) return [];
  const groups = grouped(all, placeOf);
  return [...groups].flatMap(([place, group]) => {
    if (group.length < 2) return [];
    const [first, ...others] = [...group].sort((a, b) => (noun.idOf(a) < noun.idOf(b) ? -1 : 1));
    return others.map((other) => {
      let count = 2;
      while (slugs.has(`${place}-${count}`)) count += 1;
      slugs.add(`${place}-${count}`);
      const name = `${other.name.slice(0, 290)} ${count}`;
      return {
        message: `Two ${noun.noun}s are both written ${quote(slugOf(other))}: ${quote(first?.name ?? '')} and ${quote(other.name)}.`,
        remedy: 'Give one of them a name that differs in its letters or digits.',
        elements: [noun.idOf(other), ...(first ? [noun.idOf(first)] : [])],
        setting: 'name',
        witness: `${noun.idOf(other)}, ${first ? noun.idOf(first) : ''}`,
        fix: { title: `Rename it to ${quote(name)}`, commands: noun.rename(other, name) },
      };
    });
  });
};

const ofGraph = (graph: Graph): readonly Finding[] => [
  ...findingsOf(Object.values(graph.domains), {
    noun: 'domain',
    idOf: ({ domain_id }) => domain_id,
    rename: ({ domain_id }, name) => [{ type: 'update-domain', domain_id, changes: { name } }],
  }),
  ...findingsOf(Object.values(graph.services), {
    noun: 'service',
    idOf: ({ service_id }) => service_id,
    rename: ({ service_id }, name) => [{ type: 'update-service', service_id, changes: { name } }],
  }),
  ...findingsOf(Object.values(graph.hosts), {
    noun: 'host',
    idOf: ({ host_id }) => host_id,
    rename: ({ host_id }, name) => [{ type: 'update-host', host_id, changes: { name } }],
  }),
  ...findingsOf(Object.values(graph.people), {
    noun: 'user',
    idOf: ({ person_id }) => person_id,
    rename: (person, name) => [
      {
        type: 'update-person',
        person_id: person.person_id,
        changes: person.username.trim() === '' ? { name } : { username: name },
      },
    ],
  }),
];

/** Commands refuse such names; journals of others can have them. */
export const duplicateName = defineRule({
  code: 'duplicate-name',
  family: 'validation',
  severity: 'warning',
  why: 'Files, hosts and units are called by their names: of two that are written alike, one gets digits behind, and nobody knows which.',
  source: 'https://www.rfc-editor.org/rfc/rfc1178',
  select: ({ graph }) => [graph.domains, graph.services, graph.hosts, graph.people],
  check: ({ graph }) => ofGraph(graph),
});
