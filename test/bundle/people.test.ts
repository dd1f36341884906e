import { expect, test } from 'vitest';
import * as z from 'zod';
import { PersonId } from '../../src/core/model/graph.ts';
import { testId } from '../../src/core/model/testing/author.ts';
import { evaluated } from '../programs/evaluated.ts';
import { Drawing } from './drawing.ts';

const User = z.looseObject({
  openssh: z.object({ authorizedKeys: z.object({ keys: z.array(z.string()) }) }).optional(),
});
const Machine = z.object({ users: z.object({ users: z.record(z.string(), User) }) });

/** The keys of each user of a machine, with these people drawn. */
const keysWith = async (people: Readonly<Record<string, readonly string[]>>) => {
  const drawing = new Drawing();
  drawing.host('here', '10.0.0.1');
  for (const [n, [name, ssh_keys]] of Object.entries(people).entries()) {
    const person_id = PersonId.parse(testId(0xf00 + n));
    const person = { person_id, name, username: name, email: '', ssh_keys: [...ssh_keys] };
    drawing.run({ type: 'add-person', person });
  }
  const { users } = await evaluated(drawing.document, 'here', Machine);
  return Object.fromEntries(
    Object.entries(users.users).map(([name, user]) => [
      name,
      user.openssh?.authorizedKeys.keys ?? [],
    ]),
  );
};

/** Else the first switch is the last: no user has a password for sudo. */
test('who has an SSH key can change the machine, as root', async () => {
  const people = { alice: ['ssh-ed25519 AAAA one'], bob: [], carol: ['ssh-ed25519 AAAA two'] };
  expect(await keysWith(people)).toEqual({
    ...people,
    root: ['ssh-ed25519 AAAA one', 'ssh-ed25519 AAAA two'],
  });
});

test('and where nobody has one, nothing is said of root', async () => {
  expect(await keysWith({ alice: [] })).toEqual({ alice: [] });
});
