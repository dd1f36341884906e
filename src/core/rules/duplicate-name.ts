import { quote } from '../model/elements.ts';
import { firstFree } from '../model/fresh-name.ts';
import type { Domain, Graph, Host, Person, Service } from '../model/graph.ts';
import { grouped } from '../model/grouped.ts';
import { rememberEach } from '../model/remember-each.ts';
import { type Named, slugOf, USER_LENGTH } from '../model/slug.ts';
import type { Fix } from '../projection.ts';
import { defineRule, type Finding } from './define-rule.ts';

interface Noun<T extends Named> {
  readonly noun: string;
  readonly idOf: (element: T) => string;
  /** What it is called by files and hosts, before that becomes a slug. */
  readonly textOf: (element: T) => string;
  /** The element, called otherwise. */
  readonly called: (element: T, text: string) => T;
  readonly rename: (renamed: T) => Fix['commands'];
  /** Longest slug, where that is shorter than others. */
  readonly max?: number;
}

const BY_NAME = {
  textOf: ({ name }: { readonly name: string }): string => name,
  called: <T extends Named>(element: T, name: string): T => ({ ...element, name }),
};

/** Among services of one domain, and else among all of a sort, names differ. */
const placeOf = rememberEach((element: Named): string => {
  const within = 'service_id' in element && 'domain_id' in element ? element.domain_id : null;
  return `${within ?? ''}/${slugOf(element)}`;
});

const findingsOf = <T extends Named>(all: readonly T[], noun: Noun<T>): readonly Finding[] => {
  const places = new Set(all.map(placeOf));
  if (places.size === all.length) return [];
  return [...grouped(all, placeOf).values()].flatMap((group) => {
    if (group.length < 2) return [];
    const [first, ...others] = [...group].sort((a, b) => (noun.idOf(a) < noun.idOf(b) ? -1 : 1));
    return others.map((other) => {
      const isFree = (text: string): boolean => !places.has(placeOf(noun.called(other, text)));
      const { name } = firstFree(noun.textOf(other), isFree, { from: 2, max: noun.max });
      const renamed = noun.called(other, name);
      places.add(placeOf(renamed));
      return {
        message: `Two ${noun.noun}s are both written ${quote(slugOf(other))}: ${quote(first?.name ?? '')} and ${quote(other.name)}.`,
        remedy: 'Give one of them a name that differs in its letters or digits.',
        elements: [noun.idOf(other), ...(first ? [noun.idOf(first)] : [])],
        setting: 'name',
        witness: `${noun.idOf(other)}, ${first ? noun.idOf(first) : ''}`,
        fix: { title: `Rename it to ${quote(name)}`, commands: noun.rename(renamed) },
      };
    });
  });
};

const isCalledByName = ({ username }: Person): boolean => username.trim() === '';

const ofGraph = (graph: Graph): readonly Finding[] => [
  ...findingsOf<Domain>(Object.values(graph.domains), {
    ...BY_NAME,
    noun: 'domain',
    idOf: ({ domain_id }) => domain_id,
    rename: ({ domain_id, name }) => [{ type: 'update-domain', domain_id, changes: { name } }],
  }),
  ...findingsOf<Service>(Object.values(graph.services), {
    ...BY_NAME,
    noun: 'service',
    idOf: ({ service_id }) => service_id,
    rename: ({ service_id, name }) => [{ type: 'update-service', service_id, changes: { name } }],
  }),
  ...findingsOf<Host>(Object.values(graph.hosts), {
    ...BY_NAME,
    noun: 'host',
    idOf: ({ host_id }) => host_id,
    rename: ({ host_id, name }) => [{ type: 'update-host', host_id, changes: { name } }],
  }),
  ...findingsOf(Object.values(graph.people), {
    noun: 'user',
    idOf: ({ person_id }) => person_id,
    textOf: (person) => (isCalledByName(person) ? person.name : person.username),
    called: (person, text) =>
      isCalledByName(person) ? { ...person, name: text } : { ...person, username: text },
    rename: ({ person_id, name, username }) => [
      { type: 'update-person', person_id, changes: { name, username } },
    ],
    max: USER_LENGTH,
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
