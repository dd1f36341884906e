import type { Command, Gesture } from '../src/core/model/commands/command.ts';
import type { Document } from '../src/core/model/document.ts';
import { EdgeId, ServiceId } from '../src/core/model/graph.ts';
import type { IdSource } from '../src/core/ports.ts';
import type { Estate } from './estate.ts';

/** What somebody does to a drawing for the `n`-th time. */
type Edit = (estate: Estate, document: Document, n: number, ids: IdSource) => Gesture;
type Changes<Type extends Command['type']> = Extract<
  Command,
  { readonly type: Type; readonly changes: unknown }
>['changes'];

/** Spread over the whole list. */
const nth = <T>(items: readonly T[], n: number): T => {
  const item = items[(n * 37) % items.length];
  if (item === undefined) throw new Error('There is nothing to edit.');
  return item;
};

const service =
  (changes: (n: number, estate: Estate) => Changes<'update-service'>): Edit =>
  (estate, _, n) => [
    {
      type: 'update-service',
      service_id: nth(estate.services, n),
      changes: changes(n, estate),
    },
  ];

const domain =
  (changes: (n: number) => Changes<'update-domain'>): Edit =>
  ({ domains }, _, n) => [
    { type: 'update-domain', domain_id: nth(domains, n), changes: changes(n) },
  ];

const setting =
  (key: string, value: (n: number) => string | number): Edit =>
  ({ applications }, { graph }, n) => {
    const service_id = nth(applications, n);
    const settings = { ...graph.services[service_id]?.settings, [key]: value(n) };
    return [{ type: 'update-service', service_id, changes: { settings } }];
  };

/** The kinds of edits that people make. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'service renamed': service((n) => ({ name: `renamed-${n}` })),
  'service to another domain': service((n, { domains }) => ({ domain_id: nth(domains, n + 5) })),
  'service to another host': service((n, { hosts }) => ({ host_id: nth(hosts, n + 7) })),
  'service offered': service((n) => ({ offered: n % 2 === 0 })),
  'port changed': setting('port', (n) => 20_000 + n),
  'setting changed': setting('memory_mb', (n) => 64 + n),
  'service added': ({ domains }, _, n, ids) => [
    {
      type: 'add-service',
      service: {
        service_id: ServiceId.parse(ids()),
        domain_id: nth(domains, n),
        name: `added-${n}`,
        kind: 'application',
      },
    },
  ],
  'dependency added': ({ applications, services }, _, n, ids) => [
    {
      type: 'add-edge',
      edge: {
        edge_id: EdgeId.parse(ids()),
        kind: 'depends_on',
        from: nth(applications, n),
        to: nth(services, n + 300),
      },
    },
  ],
  'dependency removed': (_, { graph }, n) => [
    { type: 'remove', ids: [nth(Object.keys(graph.edges), n)], cascade: false },
  ],
  'domain renamed': domain((n) => ({ name: `Realm ${n}` })),
  'purpose changed': domain((n) => ({ purpose: `Keeps the orders of realm ${n}` })),
  'administrator changed': domain((n) => ({ administrator: `ada${n % 20}@estate.example` })),
  'address changed': ({ hosts }, { graph }, n) => {
    const host_id = nth(hosts, n);
    const address = {
      address: `10.20.${n % 8}.${100 + (n % 100)}`,
      prefix_length: 24,
      dhcp: false,
    };
    const interfaces = (graph.hosts[host_id]?.interfaces ?? []).map((one) => ({
      ...one,
      addresses: [address],
    }));
    return [{ type: 'update-host', host_id, changes: { interfaces } }];
  },
};
