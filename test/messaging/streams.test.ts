import { expect, test } from 'vitest';
import * as z from 'zod';
import type { EventStore } from '../../src/core/model/graph.ts';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalHosts } from '../oracles/hosts.ts';
import { freePort, natsSettings, natsStart } from '../oracles/nats.ts';
import { type Client, enter, freshPair } from './client.ts';
import { runScript } from './unit.ts';

const KEEPER = freshPair();
const READER = freshPair();
const WRITER = freshPair();
const OTHER = freshPair();

/** Who writes, who reads, and who sends commands from elsewhere. */
const drawn = (port: number, event_store: EventStore | null) => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const shop = drawing.domain('web-shop');
  const till = drawing.domain('till');
  const nats = drawing.service(shop, 'nats', 'nats', { host_id, settings: { port } });
  const pairs = { reader: READER, writer: WRITER };
  drawing.events(shop, { nkey: KEEPER.nkey, event_store });
  const [reader = '', writer = ''] = Object.entries(pairs).map(([name, { nkey }], index) => {
    const id = drawing.service(shop, name, 'application', {
      host_id,
      settings: { port: 9000 + index },
    });
    drawing.key(id, nkey);
    return id;
  });
  const cashier = drawing.service(till, 'cashier', 'application', { host_id });
  drawing.key(cashier, OTHER.nkey);
  drawing.edge('publishes', writer, nats, ['web-shop.events.orders.*']);
  drawing.edge('subscribes', reader, nats, ['web-shop.events.orders.*', 'web-shop.commands.>']);
  drawing.edge('publishes', cashier, nats, ['web-shop.commands.pay']);
  return drawing.document;
};

const Config = z.object({
  services: z.object({ nats: z.record(z.string(), z.unknown()) }),
  systemd: z.object({ services: z.object({ 'nats-streams': z.object({ script: z.string() }) }) }),
});

const evaluated = async (port: number, event_store: EventStore | null) => {
  const hosts = await inFolder(drawn(port, event_store), (folder) => evalHosts(folder));
  const { services, systemd } = Config.parse(hosts.here?.config);
  return { settings: natsSettings(services.nats), script: systemd.services['nats-streams'].script };
};

const stream = async (keeper: Client, name: string): Promise<unknown> =>
  keeper.request(`$JS.API.STREAM.INFO.${name}`);

/** What a consumer gives next: the text of a message, which comes to the inbox. */
const consumer = (stream: string, name: string, filter: string): [string, object] => [
  `$JS.API.CONSUMER.CREATE.${stream}.${name}.${filter}`,
  {
    stream_name: stream,
    config: { name, durable_name: name, filter_subject: filter, ack_policy: 'explicit' },
  },
];

const SEEDS = { 'web-shop.nk': `${KEEPER.seed}\n` };
const GIBIBYTE = 1024 ** 3;

test('the unit makes the streams of a domain, again and again, and changes them', async () => {
  const port = await freePort();
  const first = await evaluated(port, null);
  const server = await natsStart(first.settings, port);
  try {
    for (const _ of ['once', 'again']) {
      expect(await runScript(first.script, SEEDS)).toEqual({ ok: true, output: '' });
    }
    const keeper = await enter(server, KEEPER.seed);
    const config = { num_replicas: 1, retention: 'limits', discard: 'old' };
    expect(await stream(keeper, 'DOMAIN_WEB_SHOP_EVENTS')).toMatchObject({
      config: {
        ...config,
        subjects: ['web-shop.events.>'],
        storage: 'file',
        max_age: 30 * 86_400 * 1e9,
        max_bytes: (10 * GIBIBYTE) / 2 / 2,
      },
    });
    expect(await stream(keeper, 'DOMAIN_WEB_SHOP_COMMANDS')).toMatchObject({
      config: { ...config, storage: 'memory', max_age: 3600 * 1e9 },
    });
    expect(await stream(keeper, 'DOMAIN_WEB_SHOP_SNAPSHOTS')).toMatchObject({
      config: { ...config, storage: 'file', max_msgs_per_subject: 1 },
    });

    const wish: EventStore = { backend: 'jetstream', retention: '2w', compression: false };
    const second = await evaluated(port, wish);
    expect(await runScript(second.script, SEEDS)).toEqual({ ok: true, output: '' });
    expect(await stream(keeper, 'DOMAIN_WEB_SHOP_EVENTS')).toMatchObject({
      config: { max_age: 14 * 86_400 * 1e9 },
    });
    await keeper.close();

    const wrong = await runScript(first.script, { 'web-shop.nk': WRITER.seed });
    expect(wrong.ok).toBe(false);
    expect(wrong.output).toContain('Authorization Violation');
  } finally {
    await server.stop();
  }
});

test('streams keep what is written; services read what they subscribe, as themselves', async () => {
  const port = await freePort();
  const { settings, script } = await evaluated(port, null);
  const server = await natsStart(settings, port);
  try {
    expect(await runScript(script, SEEDS)).toEqual({ ok: true, output: '' });
    const [writer, reader, cashier, keeper] = await Promise.all(
      [WRITER, READER, OTHER, KEEPER].map(({ seed }) => enter(server, seed)),
    );
    if (!writer || !reader || !cashier || !keeper) throw new Error('nobody came');
    expect(await writer.request('web-shop.events.orders.placed', 'one')).toMatchObject({
      stream: 'DOMAIN_WEB_SHOP_EVENTS',
      seq: 1,
    });
    // A command of another domain comes by its import, and is kept as well.
    cashier.publish('web-shop.commands.pay', 'two');
    await cashier.settle();
    expect(await stream(keeper, 'DOMAIN_WEB_SHOP_COMMANDS')).toMatchObject({
      state: { messages: 1 },
    });

    const orders = 'web-shop.events.orders.*';
    const made = await reader.request(...consumer('DOMAIN_WEB_SHOP_EVENTS', 'reader', orders));
    expect(made).toMatchObject({ name: 'reader' });
    const next = '$JS.API.CONSUMER.MSG.NEXT.DOMAIN_WEB_SHOP_EVENTS';
    reader.subscribe('_INBOX.next');
    reader.publish(`${next}.reader`, '{"batch":1}', '_INBOX.next');
    await expect
      .poll(() => reader.received)
      .toEqual([{ subject: 'web-shop.events.orders.placed', text: '"one"' }]);

    for (const [client, subject] of [
      [reader, consumer('DOMAIN_WEB_SHOP_EVENTS', 'writer', orders)[0]],
      [reader, consumer('DOMAIN_WEB_SHOP_EVENTS', 'reader', 'web-shop.events.>')[0]],
      [writer, consumer('DOMAIN_WEB_SHOP_EVENTS', 'writer', orders)[0]],
      [writer, `${next}.reader`],
      [cashier, `${next}.reader`],
    ] as const) {
      client.publish(subject, '');
      await client.settle();
    }
    await Promise.all([writer, reader, cashier, keeper].map((client) => client.close()));
    expect([reader, writer, cashier].map(({ unpublished }) => unpublished.size)).toEqual([2, 2, 1]);
  } finally {
    await server.stop();
  }
});
