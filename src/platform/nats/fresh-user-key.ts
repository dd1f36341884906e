import type { UserKeySource } from '../../core/ports.ts';

/** Comes with its library, and only when somebody asks. */
export const freshUserKey: UserKeySource = async () => {
  const { createUser } = await import('@nats-io/nkeys');
  const pair = createUser();
  const seed = new TextDecoder().decode(pair.getSeed());
  const nkey = pair.getPublicKey();
  pair.clear();
  return { nkey, seed };
};
