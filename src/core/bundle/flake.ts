import type { Deployment } from '../deployment/plan.ts';
import { count } from '../model/count.ts';
import type { Workspace } from '../model/graph.ts';
import { changesNixpkgs, hasOverlay } from '../model/nixpkgs-settings.ts';
import { attrs, bind, call, inherit, lambda, list, path, ref } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { applicationsOf } from './applications-of.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { devShells } from './dev-shells.ts';
import { flakeFrame, forAllSystems, homeConfigurations } from './flake-frame.ts';
import { moduleOfSources, sourcesModule, withSources } from './flake-sources.ts';
import { type SourceInput, sourceInputs } from './sources.ts';
import { tidy } from './tidy.ts';

/** flake.nix: inputs, and outputs that point to the other files. */
export const flake = defineBundleFile({
  name: 'flake',
  flavour: 'explicit',
  files: ({ document, deployment }) => [
    {
      path: 'flake.nix',
      select: [
        document.graph.workspace,
        ...deployment.hosts.flatMap(({ slug, id, system }) => [slug, id, system]),
        null,
        ...deployment.domains.flatMap(({ slug, id }) => [slug, id]),
        null,
        ...deployment.people.flatMap(({ slug, id }) => [slug, id]),
        null,
        ...deployment.services.flatMap(
          ({ kind, packageName, service, host }): readonly unknown[] =>
            kind?.kind === 'application' ? [packageName, service, host === null] : [kind],
        ),
      ],
      render: () => ({ body: tidy(flakeOf(document.graph.workspace, deployment)) }),
    },
  ],
});

const flakeOf = (workspace: Workspace, deployment: Deployment): Expr => {
  const sources = sourceInputs(deployment);
  return flakeFrame({
    workspace,
    sources,
    nixpkgs: nixpkgsOf(workspace),
    description: describe(workspace, deployment),
    definitions: definitions(deployment, sources),
    outputs: outputs(workspace, deployment, sources),
  });
};

const nixpkgsOf = (workspace: Workspace): Expr | null =>
  changesNixpkgs(workspace) ? call('import', path('./nixpkgs.nix')) : null;

const describe = ({ name }: Workspace, { domains, hosts }: Deployment): string =>
  `${name}: ${count(domains.length, 'domain')} on ${count(hosts.length, 'machine')}`;

const definitions = (
  { hosts }: Deployment,
  sources: readonly SourceInput[],
): readonly Binding[] => [
  bind(
    'machines',
    attrs(
      hosts.map(({ slug, system, id }) =>
        bind(slug, attrs([bind('system', system), bind('module', path(`./hosts/${slug}`))]), {
          origin: id,
        }),
      ),
    ),
    { blankBefore: true },
  ),
  ...sourcesModule(sources),
];

const outputs = (
  workspace: Workspace,
  deployment: Deployment,
  sources: readonly SourceInput[],
): readonly Binding[] => [
  bind('nixosConfigurations', call('lib.mapAttrs', configuration(sources), ref('machines'))),
  bind('nixosModules', call('lib.mapAttrs', withSources(sources), modules(deployment)), {
    blankBefore: true,
    comment: [
      'Wrapped, and not imported, so that a module which comes in twice is the same module.',
    ],
  }),
  ...homes(workspace, deployment),
  ...overlays(workspace),
  ...packages(deployment, sources),
  bind('devShells', forAllSystems(devShells(deployment)), { blankBefore: true }),
  bind(
    'checks',
    forAllSystems(call('import', path('./checks'), attrs([inherit(['machines', 'pkgs', 'self'])]))),
    { blankBefore: true },
  ),
  bind('formatter', forAllSystems(ref('pkgs', 'nixfmt-tree')), { blankBefore: true }),
  bind('lib', call('import', path('./lib'), attrs([inherit(['lib'])])), { blankBefore: true }),
];

const configuration = (sources: readonly SourceInput[]): Expr =>
  lambda(
    '_',
    lambda(
      ['system', 'module'],
      call(
        'lib.nixosSystem',
        attrs([
          bind(
            'modules',
            list([
              ref('home-manager', 'nixosModules', 'home-manager'),
              ref('module'),
              ...moduleOfSources(sources),
              attrs([bind(['nixpkgs', 'hostPlatform'], ref('system'))]),
            ]),
          ),
        ]),
      ),
    ),
  );

const modules = ({ domains }: Deployment): Expr =>
  attrs([
    ...[
      ...domains.map(({ slug, id }) =>
        bind(slug, path(`./modules/domains/${slug}.nix`), { origin: id }),
      ),
      bind('base', path('./modules/base.nix')),
      bind('cim-domain', path('./modules/cim-domain.nix')),
      bind('topology', path('./modules/topology.nix')),
    ].sort((a, b) => (String(a.path[0]) < String(b.path[0]) ? -1 : 1)),
  ]);

const overlays = (workspace: Workspace): readonly Binding[] =>
  hasOverlay(workspace)
    ? [bind(['overlays', 'default'], call('import', path('./overlays')), { blankBefore: true })]
    : [];

const homes = (workspace: Workspace, { people }: Deployment): readonly Binding[] =>
  people.length === 0
    ? []
    : [
        bind(
          'homeModules',
          attrs(
            people.map(({ slug, id }) => bind(slug, path(`./home/${slug}.nix`), { origin: id })),
          ),
          { blankBefore: true },
        ),
        homeConfigurations(nixpkgsOf(workspace)),
      ];

const packages = (deployment: Deployment, sources: readonly SourceInput[]): readonly Binding[] => {
  const applications = applicationsOf(deployment);
  if (applications.length === 0) return [];
  const made = applications.map(({ packageName, id }) => {
    const source = sources.find((one) => one.id === id);
    const given = attrs(source ? [bind('src', ref(source.input))] : []);
    const built = call('pkgs.callPackage', path(`./apps/${packageName}.nix`), given);
    return bind(packageName, built, { origin: id });
  });
  return [bind('packages', forAllSystems(attrs(made)), { blankBefore: true })];
};
