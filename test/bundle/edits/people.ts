import { PersonId } from '../../../src/core/model/graph.ts';
import { type Changes, type Choice, type Edit, type Edits, gone, one } from './edit.ts';

const person =
  (changes: (choice: Choice) => Changes<'update-person'>): Edit =>
  (graph, choice) => {
    const found = one(graph.people, choice.a);
    if (!found) return [];
    const { person_id } = found;
    return [{ type: 'update-person', person_id, changes: changes(choice) }];
  };

/** What happens to people. */
export const PERSON_EDITS = {
  'person added': (_, { name }, id) => [
    {
      type: 'add-person',
      person: { person_id: PersonId.parse(id()), name, username: '', email: '', ssh_keys: [] },
    },
  ],
  'person renamed': person(({ name }) => ({ name })),
  'person user': person(({ name }) => ({ username: name })),
  'person e-mail': person(({ name }) => ({ email: `${name}@example.org` })),
  'person keys': person(({ b, name }) => ({
    ssh_keys: b % 3 === 0 ? [] : [`ssh-ed25519 AAAA ${name}`],
  })),
  'person removed': gone(({ people }) => people),
} satisfies Edits;
