import type { ServicePlan } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import type { Service } from '../model/graph.ts';
import { rememberLast } from '../model/remember-each.ts';
import { applicationsOf } from './applications-of.ts';
import { defineBundleFile, type Made } from './define-bundle-file.ts';
import { packageOf } from './packages.ts';
import { standIn } from './stand-ins.ts';

const made = rememberLast<Service, readonly Made[]>();

/** apps/<package>.nix, and below src/<package>/ a stand-in until there is a source. */
export const applications = defineBundleFile({
  name: 'applications',
  flavour: 'explicit',
  files: ({ deployment }) =>
    applicationsOf(deployment).flatMap((plan) =>
      made(plan.service, [plan.packageName, plan.path], () => filesOf(plan)),
    ),
});

const filesOf = (plan: ServicePlan): readonly Made[] => {
  const { packageName, settings, slug, domain, service } = plan;
  const description = `${slug} of the domain ${domain?.slug ?? ''}`;
  const files = lockedSource(plan) ? {} : standIn(String(settings.language), packageName);
  return [
    {
      path: `apps/${packageName}.nix`,
      select: [packageName, description, service],
      render: () => packageOf(plan, description),
    },
    ...Object.entries(files).map(([file, text]) => ({
      path: `src/${packageName}/${file}`,
      select: [text],
      render: () => text,
    })),
  ];
};
