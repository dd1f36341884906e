import { messagesIn } from '../deployment/outline.ts';
import { type DomainPlan, isDeployed } from '../deployment/plan.ts';
import { annotated, attrs, bind, call, inherit, list, path, ref } from '../nix/build.ts';
import type { Binding } from '../nix/syntax.ts';
import { declareDomain } from './declare-domain.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { explicitScope } from './explicit-scope.ts';
import { extraOptions } from './extra-options.ts';
import { moduleFile } from './module-file.ts';
import { ordering } from './ordering.ts';
import { listenAddress } from './workload.ts';

/** modules/domains/<slug>.nix: a domain, and the native options of its services. */
export const domainModule = defineBundleFile({
  name: 'domain',
  flavour: 'explicit',
  files: ({ deployment }) =>
    deployment.domains.map((domain) => ({
      path: `modules/domains/${domain.slug}.nix`,
      select: selectDomain(domain),
      render: () => moduleFile(body(domain), available(domain)),
    })),
});

/** What `moduleFile` may take into the `let`. */
const available = (domain: DomainPlan): readonly Binding[] => [
  inherit(['domains', 'hosts'], ref('config', 'cim')),
  inherit(['services'], ref('domains', domain.slug)),
  bind('waitFor', call('pkgs.callPackage', path('../../lib/wait-for.nix'), attrs([])), {
    blankBefore: true,
  }),
];

const body = (domain: DomainPlan) => {
  const blocks = domain.services.filter(isDeployed).flatMap((service) =>
    [
      attrs([...service.kind.nixos(explicitScope(service)), ...ordering(service)]),
      ...extraOptions(service.service.extra_options, service.id),
    ].map((options) =>
      annotated(call('lib.mkIf', ref('services', service.slug, 'here'), options), {
        blankBefore: true,
        origin: service.id,
      }),
    ),
  );
  const imports = bind(
    'imports',
    list([path('../topology.nix'), ...domain.children.map(({ slug }) => path(`./${slug}.nix`))]),
  );
  const declaration = bind(['cim', 'domains', domain.slug], declareDomain(domain), {
    origin: domain.id,
  });
  if (blocks.length === 0) return attrs([imports, { ...declaration, blankBefore: true }]);
  return attrs([
    imports,
    bind('config', call('lib.mkMerge', list([attrs([declaration]), ...blocks])), {
      blankBefore: true,
    }),
  ]);
};

/**
 * All that a domain's module says, as identities: its services with their machines, what they
 * reach and who reaches them.
 */
const selectDomain = (domain: DomainPlan): readonly unknown[] => [
  domain.domain,
  domain.slug,
  ...domain.administrators.flatMap(({ slug, email }) => [slug, email]),
  ...domain.children.map(({ slug }) => slug),
  null,
  ...domain.dependencies.map(({ slug }) => slug),
  null,
  ...messagesIn(domain.publishes),
  null,
  ...messagesIn(domain.subscribes),
  null,
  ...domain.services.map(({ relations }) => relations),
  ...domain.services.map(listenAddress),
];
