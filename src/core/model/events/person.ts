import * as z from 'zod';
import { defineEvent, type Inverse, skip } from '../define-event.ts';
import { dependentsOf, stillNeeded } from '../dependents.ts';
import { quote, short } from '../elements.ts';
import { given } from '../given.ts';
import { Person, PersonId } from '../graph.ts';
import { checkNewId } from '../new-id.ts';
import { notThere } from '../problems.ts';
import { Name, Text } from '../text.ts';
import { personClash } from '../unique.ts';

const MISSING = 'there is no such person';
const KEYS = ['name', 'username', 'email', 'ssh_keys'] as const;

export const personAdded = defineEvent({
  group: 'Person',
  name: 'PersonAdded',
  schema: Person.extend({
    username: Text.default(''),
    email: Text.default(''),
    ssh_keys: z.array(Text).default([]),
  }),
  aggregate: (data) => data.person_id,
  check: (graph, data) => checkNewId(graph, data.person_id) ?? personClash(graph, data),
  evolve: (draft, data, meta) => {
    if (draft.people[data.person_id])
      return skip(draft, meta, 'a person with this id is already there');
    draft.put('people', data.person_id, data);
  },
  invert: (_, { person_id }): Inverse => [personRemoved.of({ person_id })],
  describe: (_, { name }) => `Added person ${quote(name)}`,
});

/** What is not named stays. */
export const personUpdated = defineEvent({
  group: 'Person',
  name: 'PersonUpdated',
  schema: z.object({
    person_id: PersonId,
    name: Name.optional(),
    username: Text.optional(),
    email: Text.optional(),
    ssh_keys: z.array(Text).optional(),
  }),
  aggregate: (data) => data.person_id,
  check: (graph, { person_id, name, username }) => {
    const person = graph.people[person_id];
    if (!person) return notThere('person', person_id);
    if (name === undefined && username === undefined) return null;
    return personClash(graph, {
      ...person,
      name: name ?? person.name,
      username: username ?? person.username,
    });
  },
  evolve: (draft, data, meta) => {
    if (!draft.patch('people', data.person_id, given(data))) skip(draft, meta, MISSING);
  },
  invert: (before, data): Inverse => {
    const person = before.people[data.person_id];
    if (!person) return [];
    const changed = KEYS.filter((key) => data[key] !== undefined);
    const old = Object.fromEntries(changed.map((key) => [key, person[key]]));
    return [personUpdated.of({ person_id: data.person_id, ...old })];
  },
  describe: (before, { person_id, name }) =>
    name === undefined
      ? `Changed person ${short(before, person_id)}`
      : `Renamed person ${short(before, person_id)} to ${quote(name)}`,
});

export const personRemoved = defineEvent({
  group: 'Person',
  name: 'PersonRemoved',
  schema: z.object({ person_id: PersonId }),
  aggregate: (data) => data.person_id,
  check: (graph, { person_id }) =>
    graph.people[person_id]
      ? stillNeeded(graph, person_id, dependentsOf(graph, person_id))
      : notThere('person', person_id),
  evolve: (draft, { person_id }, meta) => {
    if (!draft.drop('people', person_id)) skip(draft, meta, MISSING);
  },
  invert: (before, { person_id }): Inverse => {
    const person = before.people[person_id];
    return person ? [personAdded.of(person)] : [];
  },
  describe: (before, { person_id }) => `Removed person ${short(before, person_id)}`,
});
