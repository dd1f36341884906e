import type { Command } from '../../core/model/commands/command.ts';
import type { Person } from '../../core/model/graph.ts';
import { linesOf } from '../../core/model/lines-of.ts';
import { slugOf } from '../../core/model/slug.ts';
import { DraftInput } from '../ui/draft-input.tsx';
import { EdgePicker } from './edge-picker.tsx';

/** What can be said of a person. */
export const PersonFields = ({ person }: { person: Person }) => {
  const update = (changes: Partial<Omit<Person, 'person_id'>>): readonly Command[] => [
    { type: 'update-person', person_id: person.person_id, changes },
  ];
  return (
    <>
      <DraftInput
        label="Name"
        field="name"
        renames={person.person_id}
        value={person.name}
        set={(name) => update({ name })}
      />
      <DraftInput
        label="User name"
        field="username"
        mono
        placeholder={slugOf({ ...person, username: '' })}
        value={person.username}
        set={(username) => update({ username })}
      />
      <DraftInput
        label="E-mail"
        field="email"
        value={person.email}
        set={(email) => update({ email })}
      />
      <DraftInput
        label="SSH keys"
        field="ssh_keys"
        description="Public keys, one a line."
        lines
        mono
        placeholder="ssh-ed25519 AAAA…"
        value={person.ssh_keys.join('\n')}
        set={(text) => update({ ssh_keys: linesOf(text) })}
      />
      <EdgePicker kind="administers" label="Administers" from={person.person_id} />
    </>
  );
};
