import type { DomainPlan, HostPlan, ServicePlan } from '../deployment/plan.ts';
import { brief } from '../model/elements.ts';
import type { Named } from '../model/slug.ts';
import { slugOf } from '../model/slug.ts';
import { defineRule, type Finding } from './define-rule.ts';

/** The name has no letter that a host name may have, or is a word that means something else. */
const isMadeUp = (element: Named): boolean => {
  const slug = slugOf(element);
  const letters = element.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
  return (
    letters === '' ||
    (/-[0-9a-f]{6}$/.test(slug) && !element.name.toLowerCase().includes(slug.slice(-6)))
  );
};

const check = (element: Named | null, id: string, what: string): readonly Finding[] =>
  element === null || !isMadeUp(element)
    ? []
    : [
        {
          message: `The ${what} is called "${slugOf(element)}" by files and hosts, which cannot have its own name.`,
          remedy: 'Give it a name with Latin letters that is no reserved word.',
          elements: [id],
          setting: 'name',
          witness: slugOf(element),
        },
      ];

const nameOf = (noun: string, name: string, id: string): string =>
  `${noun} "${brief(name)}" (${id.slice(0, 8)})`;

export const malformedName = defineRule({
  code: 'malformed-name',
  family: 'consistency',
  severity: 'info',
  why: 'Units, hosts and files are called as the drawing calls them; where that is not possible, digits take the place of the name.',
  source: 'https://www.rfc-editor.org/rfc/rfc1123#section-2.1',
  ofDomain: ({ id, domain }: DomainPlan) => check(domain, id, nameOf('domain', domain.name, id)),
  ofService: ({ id, service }: ServicePlan) =>
    check(service, id, nameOf('service', service.name, id)),
  ofHost: ({ id, host }: HostPlan) => check(host, id, nameOf('host', host?.name ?? '', id)),
});
