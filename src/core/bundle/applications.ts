import { type Deployment, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { packageOf } from './packages.ts';
import { standIn } from './stand-ins.ts';

/** Deployed applications, by package name. */
export const applicationsOf = (deployment: Deployment): readonly ServicePlan[] =>
  deployment.services
    .filter((service) => service.kind?.kind === 'application' && isDeployed(service))
    .sort((a, b) => (a.packageName < b.packageName ? -1 : 1));

/** apps/<package>.nix, and below src/<package>/ a stand-in until there is a source. */
export const applications = defineBundleFile({
  name: 'applications',
  files: ({ deployment }) =>
    applicationsOf(deployment).flatMap((service) => {
      const { packageName, settings, slug, domain } = service;
      const language = String(settings.language);
      const description = `${slug} of the domain ${domain?.slug ?? ''}`;
      const select = [packageName, language, description, settings.source, service.id];
      return [
        {
          path: `apps/${packageName}.nix`,
          select,
          render: () => packageOf(packageName, language, description, String(settings.source)),
        },
        ...Object.entries(standIn(language, packageName)).map(([file, text]) => ({
          path: `src/${packageName}/${file}`,
          select: [text],
          render: () => text,
        })),
      ];
    }),
});
