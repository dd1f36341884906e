import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compose } from '../../src/core/interchange/compose/compose.ts';
import { kindOfImage } from '../../src/core/interchange/compose/image-kind.ts';
import { formatOf } from '../../src/core/interchange/index.ts';
import { writeJournal } from '../../src/core/model/write-journal.ts';
import { named, planOf, taken } from './planned.ts';

const SHOP = readFileSync('test/interchange/files/shop.compose.yaml', 'utf8');

describe('a shop of a dozen services', () => {
  const { graph, journal } = taken(compose, SHOP);
  const plan = planOf(compose, SHOP);
  const service = (name: string) => Object.values(graph.services).find((one) => one.name === name);
  const lineOf = (words: string): number => {
    const at = SHOP.indexOf(words);
    return SHOP.slice(0, at).split('\n').length;
  };

  test('becomes domains, kinds and dependencies', () => {
    expect(formatOf(SHOP)?.name).toBe('compose');
    expect(named(graph)).toEqual({
      services: [
        'back/api: application',
        'back/cache: redis',
        'back/db: postgresql',
        'back/mailer: container',
        'back/objects: minio',
        'back/queue: rabbitmq',
        'back/search: meilisearch',
        'back/worker: application',
        'front/proxy: traefik',
        'front/web: application',
        'watch/dashboards: grafana',
        'watch/metrics: prometheus',
      ],
      edges: [
        'api depends_on cache',
        'api depends_on db',
        'api depends_on queue',
        'api depends_on search',
        'dashboards depends_on metrics',
        'metrics depends_on api',
        'proxy depends_on web',
        'web depends_on api',
        'worker depends_on db',
        'worker depends_on mailer',
        'worker depends_on objects',
        'worker depends_on queue',
      ],
    });
  });

  test('keeps settings, through anchors and merge keys', () => {
    expect(service('api')?.settings).toEqual({
      port: 8080,
      environment: ['LOG_LEVEL=info', 'TZ=Europe/Berlin', 'FEATURE_FLAGS=checkout,search'],
    });
    expect(service('db')?.settings).toEqual({ version: '16' });
    expect(service('mailer')?.settings).toEqual({
      image: 'axllent/mailpit:v1.20',
      port: 8025,
      command: ['--smtp-auth-accept-any', '--verbose'],
      volumes: ['mail:/data'],
      read_only: false,
    });
    expect([service('proxy')?.public, service('web')?.public]).toEqual([true, false]);
    expect(service('worker')?.settings.port).not.toBe(8080);
  });

  test('never has the value of a secret, nor says it', () => {
    for (const secret of ['letmein', 'hunter2'])
      for (const text of [writeJournal(journal), JSON.stringify(plan)])
        expect(text).not.toContain(secret);
  });

  test('says what it leaves out, at its line', () => {
    const said = (text: string) =>
      [...plan.ignored, ...plan.notUnderstood].find((one) => one.text.includes(text))?.line;
    expect(said('SESSION_SECRET of "web" is a secret')).toBe(lineOf('SESSION_SECRET'));
    expect(said('API_URL of "web" names "api"')).toBe(lineOf('API_URL'));
    expect(said('STRIPE_TOKEN of "api" gets its value')).toBe(lineOf('STRIPE_TOKEN'));
    expect(said('healthcheck of services')).toBe(lineOf('healthcheck'));
    expect(said('profiles of services')).toBe(lineOf('profiles'));
    expect(said('./templates:/templates:ro')).toBe(lineOf('volumes: ["mail'));
    expect(said('Of the network back')).toBe(lineOf('  back:\n'));
    expect(said('The version of the file')).toBe(lineOf('version'));
    expect(said('443 is not taken over')).toBe(lineOf('ports: ["80'));
  });

  test('adds nothing the second time', () => {
    expect(planOf(compose, SHOP, graph).gesture).toEqual([]);
  });
});

test.each([
  ['postgres', 'postgresql'],
  ['docker.io/library/postgres:16@sha256:aa', 'postgresql'],
  ['bitnami/postgresql:15', 'postgresql'],
  ['postgis/postgis:16-3.4', 'postgresql'],
  ['localhost:5000/redis', 'redis'],
  ['confluentinc/cp-kafka:7.6', 'kafka'],
  ['eclipse-mosquitto:2', 'mosquitto'],
  ['clickhouse/clickhouse-server', 'clickhouse'],
  ['prom/node-exporter', 'node-exporter'],
  ['mysql:8', 'mariadb'],
  ['mongo-express', undefined],
  ['example/app', undefined],
  ['example/router', undefined],
  ['nginx/nginx-prometheus-exporter', undefined],
])('the image %s is run by the kind %s', (image, kind) => {
  expect(kindOfImage(image)?.kind).toBe(kind);
});

test('services extend others of the file; what is elsewhere is reported', () => {
  const text = `services:
  base: { image: redis, expose: [6379], depends_on: [far] }
  one: { extends: { service: base }, image: valkey/valkey }
  two: { extends: { file: other.yaml, service: base } }
  three: { extends: four }
  four: { extends: three, build: . }
  five: wrong
`;
  const { graph } = taken(compose, text);
  expect(named(graph).services).toEqual([
    'Imported/base: redis',
    'Imported/four: application',
    'Imported/one: redis',
    'Imported/three: application',
    'Imported/two: application',
  ]);
  expect(named(graph).edges).toEqual([]);
  const { notUnderstood } = planOf(compose, text);
  expect(notUnderstood.map(({ line }) => line)).toEqual(expect.arrayContaining([2, 4, 5, 6, 7]));
});

test('what is no Compose file is refused with a reason', () => {
  expect(compose.reader.read('a: [')).toMatchObject({ error: { code: 'yaml-unreadable' } });
  expect(compose.reader.read('a: 1')).toMatchObject({ error: { code: 'no-compose' } });
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const before = 'abcdefgh'[index];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    }),
  ].join('\n');
  expect(compose.reader.read(bomb)).toMatchObject({ error: { code: 'yaml-unreadable' } });
});

const word = fc.constantFrom('a', 'b', 'db', 'redis', '${X}', '80:80', './x:/y', 'K=v', '');
const value: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.array(word, { maxLength: 3 }),
  fc.dictionary(word, fc.option(word), { maxKeys: 3 }),
);
const anyService = fc.dictionary(
  fc.constantFrom(
    ...['image', 'build', 'ports', 'expose', 'environment', 'volumes', 'command', 'depends_on'],
    ...['networks', 'links', 'extends', 'labels', 'odd'],
  ),
  value,
);

test('whatever the services, a plan can be carried out and each service is told of', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(word, fc.string()), fc.oneof(anyService, value), { minKeys: 1 }),
      (services) => {
        const text = stringify({ services });
        const sketch = compose.reader.read(text);
        if (!sketch.ok) return;
        const { graph } = taken(compose, text);
        const plan = planOf(compose, text);
        expect(
          Object.keys(graph.services).length + plan.notUnderstood.length,
        ).toBeGreaterThanOrEqual(Object.keys(services).length);
      },
    ),
    { numRuns: 150 },
  );
});
