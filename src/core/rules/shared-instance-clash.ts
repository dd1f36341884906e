import { fieldsOf } from '../catalog/fields.ts';
import { quote } from '../model/elements.ts';
import { grouped } from '../model/grouped.ts';
import type { Json } from '../model/text.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService, some } from './names.ts';

type Given = Readonly<Record<string, Json>>;

/** Settings with what the first says of these keys, or does not say. */
const likeFirst = (own: Given, first: Given, keys: readonly string[]): Record<string, Json> => {
  const rest = Object.entries(own).filter(([key]) => !keys.includes(key));
  const taken = Object.entries(first).filter(([key]) => keys.includes(key));
  return Object.fromEntries([...rest, ...taken]);
};

export const sharedInstanceClash = defineRule({
  code: 'shared-instance-clash',
  family: 'validation',
  severity: 'error',
  why: 'Services that share one server on a host cannot set it up in different ways.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-modularity',
  ofHost: (host) => {
    const shared = host.services.filter(({ kind }) => kind?.instances === 'one-per-host');
    return [...grouped(shared, ({ kind }) => kind)].flatMap(([kind, services]) => {
      const differing = (kind ? fieldsOf(kind) : []).filter(
        ({ key, secret }) =>
          !secret &&
          new Set(services.map(({ settings }) => JSON.stringify(settings[key]))).size > 1,
      );
      const [first, ...others] = services;
      if (kind === null || first === undefined || differing.length === 0) return [];
      const titles = some(differing.map(({ title }) => quote(title)));
      return [
        {
          message: `On ${nameOfHost(host)} one ${kind.title} serves ${some(services.map(nameOfService))}, but they differ in ${titles}.`,
          remedy: 'Give them the same settings, or place them on different hosts.',
          elements: [...services.map(({ id }) => id), host.id],
          setting: differing[0]?.key ?? '',
          fix: {
            title: `Give all of them the settings of the ${nameOfService(first)}`,
            commands: others.map(({ service }) => ({
              type: 'update-service' as const,
              service_id: service.service_id,
              changes: {
                settings: likeFirst(
                  service.settings,
                  first.service.settings,
                  differing.map(({ key }) => key),
                ),
              },
            })),
          },
        },
      ];
    });
  },
});
