import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

export const noSshKey = defineRule({
  code: 'no-ssh-key',
  family: 'security',
  severity: 'warning',
  why: 'Passwords are off, so without a key nobody logs in to a machine again.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-ssh',
  check: ({ deployment: { hosts, people } }) => {
    if (hosts.length === 0 || people.some(({ keys }) => keys.length > 0)) return [];
    return [
      {
        message: `No person has an SSH key, so nobody can log in to ${some(hosts.map(nameOfHost))}.`,
        remedy: 'Add a person, and their public key (the line in ~/.ssh/id_ed25519.pub).',
        elements: [
          ...people.flatMap(({ person, id }) => (person ? [id] : [])),
          ...hosts.map(({ id }) => id),
        ],
      },
    ];
  },
});
