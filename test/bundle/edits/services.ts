import { fieldsOf, type SettingField } from '../../../src/core/catalog/fields.ts';
import { kindOf, SERVICE_KINDS } from '../../../src/core/catalog/index.ts';
import { type Graph, ServiceId } from '../../../src/core/model/graph.ts';
import { KEYS } from '../../../src/core/model/testing/intents.ts';
import type { Json } from '../../../src/core/model/text.ts';
import {
  type Changes,
  type Choice,
  type Edit,
  type Edits,
  gone,
  nth,
  one,
  options,
} from './edit.ts';

const service =
  (changes: (choice: Choice, graph: Graph) => Changes<'update-service'>): Edit =>
  (graph, choice) => {
    const found = one(graph.services, choice.a);
    if (!found) return [];
    const { service_id } = found;
    return [{ type: 'update-service', service_id, changes: changes(choice, graph) }];
  };

const TEXTS = ['', 'data', 'api.example.com', '10.0.0.7', '/srv/data', 'https://example.com', '*'];

/** A value that a setting may have, most often. */
const settingValue = (
  { type, choices = [''], minimum, maximum }: SettingField,
  n: number,
): Json => {
  const least = minimum ?? 0;
  switch (type) {
    case 'boolean':
      return n % 2 === 0;
    case 'choice':
      return nth(choices, n) ?? '';
    case 'choices':
      return choices.filter((_, index) => (n >> index) % 2 === 0);
    case 'integer':
      return least + (n % (Math.min(maximum ?? 70_000, 70_000) - least + 1));
    case 'list':
      return TEXTS.slice(n % 3, n % TEXTS.length);
    default:
      return nth(TEXTS, n) ?? '';
  }
};

/** Another value of one setting. */
const configured: Edit = (graph, { a, b, c }) => {
  const found = one(graph.services, a);
  const kind = found && kindOf(found.kind);
  const field = kind && nth(fieldsOf(kind), b);
  if (!field) return [];
  const settings = { ...found.settings, [field.key]: settingValue(field, c) };
  return [{ type: 'update-service', service_id: found.service_id, changes: { settings } }];
};

const kindsOf = () => SERVICE_KINDS.map(({ kind }) => kind);

/** What happens to services. */
export const SERVICE_EDITS = {
  'service added': (graph, { a, b, c, name }, id) => [
    {
      type: 'add-service',
      service: {
        service_id: ServiceId.parse(id()),
        domain_id: one(graph.domains, a)?.domain_id ?? null,
        name,
        kind: nth(kindsOf(), b) ?? '',
        host_id: c % 2 === 0 ? null : (one(graph.hosts, c)?.host_id ?? null),
        offered: c % 3 === 0,
      },
    },
  ],
  'service renamed': service(({ name }) => ({ name })),
  'service moved': service(({ b }, { domains }) => ({ domain_id: one(domains, b)?.domain_id })),
  'service placed': service(({ b }, { hosts }) => ({
    host_id: b % 5 === 0 ? null : (one(hosts, b)?.host_id ?? null),
  })),
  'service configured': configured,
  'service offered': service(({ b }) => ({ offered: b % 2 === 0 })),
  'service public': service(({ b }) => ({ public: b % 2 === 0 })),
  'service options': service(options),
  'service notes': service(({ name }) => ({ notes: name })),
  'service key': service(({ b }) => ({ nkey: nth([...KEYS.slice(0, 2), null], b) ?? null })),
  'service removed': gone(({ services }) => services),
} satisfies Edits;
