import { expect, test } from 'vitest';
import { PersonId, type Workspace } from '../../src/core/model/graph.ts';
import { testId } from '../../src/core/model/testing/author.ts';
import { pinned, withSource } from '../bundle/built.ts';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { freshPair } from '../messaging/client.ts';
import { evalHosts } from '../oracles/hosts.ts';
import type { Inputs } from '../oracles/nix.ts';
import { inFlavour } from './both.ts';

const SSH_KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKoedphaIriaOQVWrPQZJWfGnvHRZpnqSz0iuHOslcsM alice@laptop';

/** A domain with a cache on its machine, whose administrator may log in. */
const sound = () => {
  const drawing = new Drawing();
  const host_id = drawing.host('here', '10.0.0.1');
  const own = drawing.domain('own');
  drawing.service(own, 'memory', 'memcached', { host_id });
  const person_id = PersonId.parse(testId(9001));
  const email = 'alice@example.com';
  drawing.run({
    type: 'add-person',
    person: { person_id, name: 'Alice', username: 'alice', email, ssh_keys: [SSH_KEY] },
  });
  return { drawing, host_id, own, person_id };
};

/** What the machines say while they are built, in one flavour and in the other. */
const saidBy = async ({ drawing }: { readonly drawing: Drawing }, inputs: Inputs = {}) => {
  const said = async (flavour: Workspace['flavour']): Promise<readonly string[]> => {
    const document = inFlavour(drawing.document, flavour);
    const hosts = await inFolder(document, (folder) => evalHosts(folder, inputs));
    return Object.values(hosts).flatMap(({ warnings }) => warnings);
  };
  const explicit = await said('explicit');
  expect(await said('event-driven')).toEqual(explicit);
  return explicit;
};

test('a sound drawing is built in silence', async () => {
  expect(await saidBy(sound())).toEqual([]);
});

test('without a key nobody logs in to a machine', async () => {
  const { person_id, ...at } = sound();
  at.drawing.run({ type: 'update-person', person_id, changes: { ssh_keys: [] } });
  expect(await saidBy(at)).toEqual([
    expect.stringMatching(
      /^no-ssh-key: Nobody can log in to here: .* Give a person of the drawing a key,/,
    ),
  ]);
  at.drawing.run({ type: 'update-person', person_id, changes: { ssh_keys: [SSH_KEY] } });
  expect(await saidBy(at)).toEqual([]);
});

test('of a kind that nobody knows no machine runs anything', async () => {
  const at = sound();
  const queue = at.drawing.service(at.own, 'queue', 'zero"mq', { host_id: at.host_id });
  expect(await saidBy(at)).toEqual([
    expect.stringMatching(
      /^unknown-kind: No machine runs own\/queue: its kind "zero\\"mq" is unknown\./,
    ),
  ]);
  at.drawing.run({ type: 'remove', ids: [queue], cascade: true });
  expect(await saidBy(at)).toEqual([]);
});

test('without a key nobody is let in by NATS, and nobody makes streams', async () => {
  const at = sound();
  const nats = at.drawing.service(at.own, 'nats', 'nats', { host_id: at.host_id });
  const app = at.drawing.service(at.own, 'app', 'application', { host_id: at.host_id });
  at.drawing.edge('publishes', app, nats, ['own.events.>']);
  expect(await saidBy(at)).toEqual([
    expect.stringMatching(/^missing-nkey: own\/app uses the NATS server of here and has no key/),
    expect.stringMatching(/^missing-nkey: Nobody makes the streams of the domain own,/),
  ]);
  at.drawing.key(app, freshPair().nkey);
  at.drawing.events(at.own, { nkey: freshPair().nkey });
  expect(await saidBy(at)).toEqual([]);
});

test('a source that is named and not pinned is not what runs', async () => {
  const at = sound();
  const source = 'github:example/app';
  const app = at.drawing.service(at.own, 'app', 'application', {
    host_id: at.host_id,
    settings: { source },
  });
  expect(await saidBy(at)).toEqual([
    expect.stringMatching(/^unlocked-source: own\/app is a stand-in .* "github:example\/app"\./),
  ]);
  const settings = pinned(source);
  at.drawing.run({ type: 'update-service', service_id: app, changes: { settings } });
  const said = await withSource('rust', (folder) => saidBy(at, { 'app-src': folder }));
  expect(said).toEqual([]);
});

test('a machine that others depend on has an address that they know', async () => {
  const at = sound();
  const moving = at.drawing.host('moving', '');
  const app = at.drawing.service(at.own, 'app', 'application', { host_id: at.host_id });
  const cache = at.drawing.service(at.own, 'cache', 'redis', { host_id: moving });
  at.drawing.depends(app, cache);
  expect(await saidBy(at)).toEqual([
    expect.stringMatching(/^host-without-address: .* own\/cache, .* the address of moving\./),
  ]);
  const { interfaces: drawn = [] } = at.drawing.document.graph.hosts[moving] ?? {};
  const addresses = [{ address: '10.0.0.2', prefix_length: 24, dhcp: false }];
  const interfaces = drawn.map((one) => ({ ...one, addresses }));
  at.drawing.run({ type: 'update-host', host_id: moving, changes: { interfaces } });
  expect(await saidBy(at)).toEqual([]);
});
