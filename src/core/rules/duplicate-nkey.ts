import { grouped } from '../model/grouped.ts';
import { isPublicKey } from '../model/nkey.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';
import { nkeyHolders } from './nkey-holders.ts';

export const duplicateNkey = defineRule({
  code: 'duplicate-nkey',
  family: 'validation',
  severity: 'error',
  why: 'A server tells users apart by their keys, and does not start with one key twice.',
  source:
    'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
  select: ({ graph }) => [graph.domains, graph.services],
  check: ({ graph }) =>
    [
      ...grouped(
        nkeyHolders(graph).filter((one) => isPublicKey(one.nkey)),
        ({ nkey }) => nkey,
      ).values(),
    ]
      .filter((holders) => holders.length > 1)
      .map((holders) => ({
        message: `One NATS key is given more than once: to the ${some(holders.map(({ name }) => name))}.`,
        remedy: 'Create a key of its own for all but one of them.',
        elements: holders.map(({ id }) => id),
        setting: 'nkey',
      })),
});
