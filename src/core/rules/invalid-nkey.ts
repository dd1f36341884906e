import { isPublicKey, isSeed } from '../model/nkey.ts';
import { defineRule } from './define-rule.ts';
import { nkeyHolders } from './nkey-holders.ts';

/** No command gives such a key, but another program's journal may. The key itself is never shown. */
export const invalidNkey = defineRule({
  code: 'invalid-nkey',
  family: 'validation',
  severity: 'error',
  why: 'A server does not start with a key whose checksum is wrong; and whoever has a seed can sign as its owner.',
  source: 'https://github.com/nats-io/nkeys#readme',
  select: ({ graph }) => [graph.domains, graph.services],
  check: ({ graph }) =>
    nkeyHolders(graph)
      .filter(({ nkey }) => !isPublicKey(nkey))
      .map(({ id, name, nkey }) => ({
        message: isSeed(nkey)
          ? `The ${name} has the seed of a NATS key in the drawing, where everybody reads it.`
          : `The NATS key of the ${name} is not the public key of a user.`,
        remedy: isSeed(nkey)
          ? 'Create another key in the inspector: this one is no secret any more.'
          : 'Create another key in the inspector, or copy the public key whole: U and 55 capital letters and digits.',
        elements: [id],
        setting: 'nkey',
      })),
});
