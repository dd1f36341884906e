import { expect, test } from 'vitest';
import { testId as id } from '../../src/core/model/testing/author.ts';
import { evalLibrary } from './library.ts';

const EVENTS = 10_000;

/** A hundred domains with two thousand services, edges between them, and many changes. */
const journal = () => {
  const times = (count: number, make: (n: number) => object) =>
    Array.from({ length: count }, (_, n) => make(n));
  const events = [
    ...times(100, (n) => ({ DomainCreated: { domain_id: id(n), name: `domain ${n}` } })),
    ...times(2000, (n) => ({
      ServiceAdded: {
        service_id: id(1000 + n),
        domain_id: id(n % 100),
        name: `service ${n}`,
        kind: 'application',
      },
    })),
    ...times(3000, (n) => ({
      DependencyAdded: {
        edge_id: id(10_000 + n),
        kind: 'depends_on',
        from: id(1000 + (n % 2000)),
        to: id(1000 + ((n * 7) % 2000)),
      },
    })),
  ];
  const changes = times(EVENTS - events.length, (n) => ({
    ServiceConfigured: { service_id: id(1000 + (n % 2000)), settings: { port: 1000 + n } },
  }));
  return [...events, ...changes];
};

test(`${EVENTS} events`, async () => {
  const files = { 'events.json': journal() };
  const timed = async (expression: string) => {
    const start = performance.now();
    const value = await evalLibrary(expression, files);
    return { value, seconds: (performance.now() - start) / 1000 };
  };
  await timed('null');
  const read = await timed('lib.length (lib.importJSON (folder + "/events.json"))');
  const folded = await timed(
    'let config = cim.fromEvents (folder + "/events.json"); in builtins.deepSeq config.domains (lib.length (lib.attrNames config.domains))',
  );
  expect(read.value).toBe(EVENTS);
  expect(folded.value).toBe(100);
  console.log(
    `${EVENTS} events: read in ${read.seconds.toFixed(2)} s, read, folded and declared in ${folded.seconds.toFixed(2)} s`,
  );
});
