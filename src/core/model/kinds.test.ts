import { expect, test } from 'vitest';
import type { ServiceKind } from '../catalog/define-service-kind.ts';
import { SERVICE_KINDS } from '../catalog/index.ts';
import { isExternalSystem, isNats } from './kinds.ts';
import { RESERVED_USERS } from './reserved.ts';

test.each(SERVICE_KINDS.map((definition) => [definition.kind, definition] as const))(
  'every name of %s means the same to the model',
  (name, { title, aliases }) => {
    for (const kind of [name, title, ...aliases]) {
      expect(isNats({ kind })).toBe(name === 'nats');
      expect(isExternalSystem({ kind })).toBe(name === 'external-system');
    }
  },
);

test('nobody is called like the user whom a service runs as', () => {
  const kinds: readonly ServiceKind[] = SERVICE_KINDS;
  const owners = kinds.flatMap(({ secretsOwner }) => secretsOwner ?? []);
  expect(owners).not.toHaveLength(0);
  expect(owners.filter((owner) => !RESERVED_USERS.has(owner))).toEqual([]);
});
