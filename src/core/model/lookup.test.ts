import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_GRAPH, type Person, PersonId } from './graph.ts';
import { draftOf } from './graph-draft.ts';
import { lookupBy } from './lookup.ts';
import { testId } from './testing/author.ts';

const NAMES = ['ada', 'bob', 'cleo'] as const;

/** Somebody comes, changes the name, or goes. */
const anyStep = fc.record({
  id: fc.integer({ min: 1, max: 6 }).map(testId),
  name: fc.option(fc.constantFrom(...NAMES)),
});

const person = (id: string, name: string): Person => ({
  person_id: PersonId.parse(id),
  name,
  username: '',
  email: '',
  ssh_keys: [],
});

test('what is found in a draft while it changes is what is there, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
      const named = lookupBy<Person>(({ name }) => name);
      const draft = draftOf(EMPTY_GRAPH);
      for (const { id, name } of steps) {
        if (name === null) draft.drop('people', id);
        else draft.put('people', id, person(id, name));
        for (const wanted of NAMES)
          expect(named(draft.people, wanted)).toEqual(
            Object.values(draft.people).filter((one) => one.name === wanted),
          );
      }
    }),
  );
});
