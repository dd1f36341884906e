import { createUser } from '@nats-io/nkeys';
import { connect, nkeyAuthenticator, PermissionViolationError } from '@nats-io/transport-node';
import type { NatsServer } from '../oracles/nats.ts';

/** A pair of keys as the tests make it: nobody else has the seed. */
export interface Pair {
  readonly nkey: string;
  readonly seed: string;
}

export const freshPair = (): Pair => {
  const pair = createUser();
  return { nkey: pair.getPublicKey(), seed: new TextDecoder().decode(pair.getSeed()) };
};

/** Somebody who is connected, and what the server has refused him so far. */
export interface Client {
  /** Subjects that he was not let publish. */
  readonly unpublished: ReadonlySet<string>;
  /** Subjects that he was not let subscribe. */
  readonly unsubscribed: ReadonlySet<string>;
  /** What arrived, each with its subject. */
  readonly received: readonly { readonly subject: string; readonly text: string }[];
  subscribe(subject: string): void;
  publish(subject: string, text: string, reply?: string): void;
  request(subject: string, payload?: unknown): Promise<unknown>;
  /** Waits until the server has done all that was asked. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Connects with a seed, or without one; fails when the server does not let him in. */
export const enter = async ({ url }: NatsServer, seed?: string): Promise<Client> => {
  const connection = await connect({
    servers: url,
    reconnect: false,
    ...(seed && { authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)) }),
  });
  const unpublished = new Set<string>();
  const unsubscribed = new Set<string>();
  const received: { subject: string; text: string }[] = [];
  const watching = (async () => {
    for await (const status of connection.status()) {
      if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
      const { operation, subject } = status.error;
      (operation === 'publish' ? unpublished : unsubscribed).add(subject);
    }
  })();
  return {
    unpublished,
    unsubscribed,
    received,
    subscribe: (subject) => {
      const callback = (error: Error | null, message: { subject: string; string(): string }) => {
        if (!error) received.push({ subject: message.subject, text: message.string() });
      };
      connection.subscribe(subject, { callback });
    },
    publish: (subject, text, reply) =>
      connection.publish(subject, text, reply === undefined ? {} : { reply }),
    request: async (subject, payload) =>
      (
        await connection.request(subject, payload === undefined ? '' : JSON.stringify(payload))
      ).json(),
    settle: () => connection.flush(),
    close: async () => {
      await connection.flush();
      await connection.close();
      await watching;
    },
  };
};
