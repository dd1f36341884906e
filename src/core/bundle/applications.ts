import { lockedSource } from '../deployment/source.ts';
import { applicationsOf } from './applications-of.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { packageOf } from './packages.ts';
import { standIn } from './stand-ins.ts';

/** apps/<package>.nix, and below src/<package>/ a stand-in until there is a source. */
export const applications = defineBundleFile({
  name: 'applications',
  flavour: 'explicit',
  files: ({ deployment }) =>
    applicationsOf(deployment).flatMap((service) => {
      const { packageName, settings, slug, domain } = service;
      const description = `${slug} of the domain ${domain?.slug ?? ''}`;
      const files = lockedSource(service) ? {} : standIn(String(settings.language), packageName);
      return [
        {
          path: `apps/${packageName}.nix`,
          select: [packageName, description, service.service],
          render: () => packageOf(service, description),
        },
        ...Object.entries(files).map(([file, text]) => ({
          path: `src/${packageName}/${file}`,
          select: [text],
          render: () => text,
        })),
      ];
    }),
});
