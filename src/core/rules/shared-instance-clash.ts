import { fieldsOf } from '../catalog/fields.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { grouped, nameOfHost, nameOfService, some } from './names.ts';

export const sharedInstanceClash = defineRule({
  code: 'shared-instance-clash',
  family: 'validation',
  severity: 'error',
  why: 'Services that share one server on a host cannot set it up in different ways.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-modularity',
  check: ({ deployment }) =>
    deployment.hosts.flatMap((host) => {
      const shared = host.services.filter(({ kind }) => kind?.instances === 'one-per-host');
      return [...grouped(shared, ({ kind }) => kind)].flatMap(([kind, services]) => {
        const differing = (kind ? fieldsOf(kind) : []).filter(
          ({ key, secret }) =>
            !secret &&
            new Set(services.map(({ settings }) => JSON.stringify(settings[key]))).size > 1,
        );
        if (kind === null || differing.length === 0) return [];
        const titles = some(differing.map(({ title }) => quote(title)));
        return [
          {
            message: `On ${nameOfHost(host)} one ${kind.title} serves ${some(services.map(nameOfService))}, but they differ in ${titles}.`,
            remedy: 'Give them the same settings, or place them on different hosts.',
            elements: [...services.map(({ id }) => id), host.id],
          },
        ];
      });
    }),
});
