import { RESERVED_USERS } from '../model/reserved.ts';
import { slug, slugOf, USER_LENGTH } from '../model/slug.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { DomainPlan, PersonPlan } from './plan.ts';
import { bySlug, distinct } from './unique.ts';

/**
 * Finds who administers what. A domain's administrator matches a person by e-mail address, user
 * name or name, and else implies one.
 */
export const administer = (drafts: Drafts): void => {
  const { graph, domains, people } = drafts;
  const drawn = Object.values(graph.people);
  const slugs = distinct(drawn, slugOf, ({ person_id }) => person_id);
  for (const person of drawn) {
    people.push({
      id: person.person_id,
      slug: (slugs.get(person) ?? slugOf(person)).slice(0, USER_LENGTH),
      person,
      name: person.name,
      email: person.email,
      keys: person.ssh_keys
        .flatMap((key) => key.split(/[\r\n]+/))
        .map((key) => key.trim())
        .filter((key) => key !== ''),
      domains: [],
    });
  }
  for (const domain of [...domains.values()].sort(bySlug)) {
    const named = domain.domain.administrator.trim();
    if (named !== '') appoint(find(people, named) ?? implied(people, named, domain), domain);
  }
  for (const { kind, from, to } of Object.values(graph.edges)) {
    const person = people.find(({ id }) => id === from);
    const domain = domains.get(to);
    if (kind === 'administers' && person && domain) appoint(person, domain);
  }
  for (const person of people) person.domains.sort(bySlug);
};

const find = (people: readonly Draft<PersonPlan>[], name: string): Draft<PersonPlan> | undefined =>
  people.find(
    (person) =>
      person.email.trim().toLowerCase() === name.toLowerCase() ||
      person.slug === name ||
      person.name === name,
  );

const implied = (
  people: Draft<PersonPlan>[],
  named: string,
  domain: DomainPlan,
): Draft<PersonPlan> => {
  const [local = named] = named.split('@');
  const wish = slug(local, domain.id, {
    max: USER_LENGTH,
    fallback: 'admin',
    reserved: RESERVED_USERS,
    letterFirst: true,
  });
  const taken = people.some((person) => person.slug === wish);
  const person: Draft<PersonPlan> = {
    id: domain.id,
    slug: taken ? `${wish.slice(0, 24)}-${domain.id.slice(-6)}` : wish,
    person: null,
    name: named,
    email: named.includes('@') ? named : '',
    keys: [],
    domains: [],
  };
  people.push(person);
  return person;
};

const appoint = (person: Draft<PersonPlan>, domain: DomainPlan): void => {
  const plan = person.domains.includes(domain);
  if (!plan) person.domains.push(domain);
  const mutable = domain as Draft<DomainPlan>;
  if (!mutable.administrators.includes(person)) mutable.administrators.push(person);
};
