import { label } from '../model/elements.ts';
import type { Graph } from '../model/graph.ts';
import type { Json } from '../model/text.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { isSecret, secretIn } from './secrets.ts';

/** What JSON gives away, each thing once. */
const secretsOf = (value: Json, key: string): readonly string[] => {
  if (typeof value === 'string') {
    const named = isSecret(key, value) ? `the value of ${key}` : null;
    const found = secretIn(value) ?? named;
    return found === null ? [] : [found];
  }
  if (typeof value !== 'object' || value === null) return [];
  const inside = Array.isArray(value)
    ? value.flatMap((item: Json) => secretsOf(item, key))
    : Object.entries(value).flatMap(([name, item]: [string, Json]) =>
        // `{"$path": "..."}` and its like take the name of what holds them.
        secretsOf(item, name.startsWith('$') ? key : (name.split('.').at(-1) ?? name)),
      );
  return [...new Set(inside)];
};

/** The free fields of all elements: what goes into the bundle as it is. */
const fieldsOf = (graph: Graph): readonly (readonly [id: string, field: string, value: Json])[] => [
  ...Object.values(graph.services).flatMap(
    ({ service_id, settings, extra_options, notes }) =>
      [
        [service_id, 'settings', settings],
        [service_id, 'extra options', extra_options],
        [service_id, 'notes', notes],
      ] as const,
  ),
  ...Object.values(graph.hosts).map(
    ({ host_id, extra_options }) => [host_id, 'extra options', extra_options] as const,
  ),
  ...Object.values(graph.domains).map(
    ({ domain_id, purpose }) => [domain_id, 'purpose', purpose] as const,
  ),
  ...Object.values(graph.people).map(
    ({ person_id, ssh_keys }) => [person_id, 'SSH keys', ssh_keys] as const,
  ),
];

export const secretInSetting = defineRule({
  code: 'secret-in-setting',
  family: 'security',
  severity: 'error',
  why: 'Bundles are shared, and the Nix store is open to every user of a machine.',
  source: 'https://cwe.mitre.org/data/definitions/798.html',
  check: ({ graph }) =>
    fieldsOf(graph).flatMap(([id, field, value]) =>
      secretsOf(value, '').map(
        (secret): Finding => ({
          message: `The ${field} of ${label(graph, id)} hold what looks like ${secret}.`,
          remedy: 'Put the secret into a file on the machine, and give the path of the file.',
          elements: [id],
        }),
      ),
    ),
});
