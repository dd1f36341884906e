import { label } from '../model/elements.ts';
import type { Domain, Host, Person, Service } from '../model/graph.ts';
import { rememberEach } from '../model/remember-each.ts';
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

type Element = Domain | Service | Host | Person;

/** The free fields of an element: what goes into the bundle as it is. */
const fieldsOf = (element: Element): Readonly<Record<string, Json>> => {
  if ('service_id' in element)
    return {
      settings: element.settings,
      'extra options': element.extra_options,
      notes: element.notes,
    };
  if ('host_id' in element) return { 'extra options': element.extra_options };
  if ('person_id' in element) return { 'SSH keys': [...element.ssh_keys] };
  return { purpose: element.purpose };
};

/** The fields of an element that hold secrets, and what these are. */
const secretFields = rememberEach((element: Element) =>
  Object.entries(fieldsOf(element)).flatMap(([field, value]) =>
    secretsOf(value, '').map((secret) => ({ field, secret })),
  ),
);

const REMEDY = 'Put the secret into a file on the machine, and give the path of the file.';

export const secretInSetting = defineRule({
  code: 'secret-in-setting',
  family: 'security',
  severity: 'error',
  why: 'Bundles are shared, and the Nix store is open to every user of a machine.',
  source: 'https://cwe.mitre.org/data/definitions/798.html',
  check: ({ graph }) => [
    ...secretsOf(graph.workspace.package_overrides, '').map(
      (secret): Finding => ({
        message: `The overlay of the drawing holds what looks like ${secret}.`,
        remedy: REMEDY,
        elements: [],
      }),
    ),
    ...[graph.services, graph.hosts, graph.domains, graph.people].flatMap((elements) =>
      Object.entries<Element>(elements)
        .filter(([, element]) => secretFields(element).length > 0)
        .flatMap(([id, element]) =>
          secretFields(element).map(
            ({ field, secret }): Finding => ({
              message: `The ${field} of ${label(graph, id)} hold what looks like ${secret}.`,
              remedy: REMEDY,
              elements: [id],
            }),
          ),
        ),
    ),
  ],
});
