import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { type NatsServer, natsSettings, natsStart } from '../oracles/nats.ts';
import { type Client, enter, freshPair } from './client.ts';
import {
  anyPlan,
  draw,
  echoes,
  hears,
  mayPublish,
  maySubscribe,
  PROBES,
  type Server,
} from './drawn.ts';

const GRAPHS = 12;

const Config = z.object({
  services: z.object({ nats: z.record(z.string(), z.unknown()) }),
});

/** What everybody may and may not, and what arrives, as the server has it and as it is drawn. */
const compare = async (drawn: Server, server: NatsServer): Promise<number> => {
  await expect(enter(server)).rejects.toThrow(/Authorization/i);
  await expect(enter(server, freshPair().seed)).rejects.toThrow(/Authorization/i);
  const clients: Client[] = [];
  for (const { pair } of drawn.users) clients.push(await enter(server, pair.seed));
  for (const client of clients) PROBES.forEach(client.subscribe);
  await Promise.all(clients.map((client) => client.settle()));
  clients.forEach((client, n) => {
    for (const probe of PROBES) client.publish(probe, `${n}`);
    client.publish('$JS.API.STREAM.DELETE.DOMAIN_ALPHA_EVENTS', '');
  });
  // First everything is on its way, then everything has arrived.
  await Promise.all(clients.map((client) => client.settle()));
  await Promise.all(clients.map((client) => client.close()));

  drawn.users.forEach((user, n) => {
    const client = clients[n];
    const who = `${user.name} of ${user.domain} on ${drawn.host}`;
    const refused = PROBES.filter((probe) => client?.unpublished.has(probe));
    expect(refused, `${who}: not published`).toEqual(
      PROBES.filter((probe) => !mayPublish(drawn, user, probe)),
    );
    expect(
      PROBES.filter((probe) => client?.unsubscribed.has(probe)),
      `${who}: not subscribed`,
    ).toEqual(PROBES.filter((probe) => !maySubscribe(user, probe)));
    const deletes = client?.unpublished.has('$JS.API.STREAM.DELETE.DOMAIN_ALPHA_EVENTS');
    expect(deletes, `${who}: deletes streams`).toBe(!user.name.startsWith('keeper'));
    const arrived = client?.received.map(({ subject, text }) => `${subject} from ${text}`) ?? [];
    const echo = arrived.filter((one) => echoes(drawn, one.split(' ')[0] ?? ''));
    const once = [...arrived.filter((one) => !echo.includes(one)), ...new Set(echo)];
    const wanted = drawn.users.flatMap((from, m) =>
      PROBES.filter((probe) => hears(drawn, from, user, probe)).map(
        (probe) => `${probe} from ${m}`,
      ),
    );
    expect(once.sort(), `${who}: heard`).toEqual(wanted.sort());
  });
  return drawn.users.length ** 2 * PROBES.length;
};

test('on a real server, everybody may what is drawn, and nothing else', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(anyPlan, async (plan) => {
      const { document, servers } = draw(plan);
      const hosts = await inFolder(document, (folder) => evalHosts(folder));
      for (const drawn of servers) {
        const host = hosts[drawn.host];
        expect(host?.failedAssertions).toEqual([]);
        const { services } = Config.parse(host?.config);
        const server = await natsStart(natsSettings(services.nats));
        try {
          cases += await compare(drawn, server);
        } finally {
          await server.stop();
        }
      }
    }),
    { numRuns: GRAPHS, endOnFailure: true },
  );
  console.log(`messages between users of a real NATS server: ${cases} cases`);
  expect(cases).toBeGreaterThan(1000);
});
