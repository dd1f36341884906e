import { err } from '../../result.ts';
import { personAdded, personUpdated } from '../events/person.ts';
import { notThere } from '../problems.ts';
import { differing, events, type Handler } from './handler.ts';

export const addPerson: Handler<'add-person'> = ({ person }) =>
  events(personAdded.of({ ...person }));

export const updatePerson: Handler<'update-person'> = ({ person_id, changes }, graph) => {
  const person = graph.people[person_id];
  if (!person) return err(notThere('person', person_id));
  const changed = differing(person, changes);
  return events(Object.keys(changed).length > 0 && personUpdated.of({ person_id, ...changed }));
};
