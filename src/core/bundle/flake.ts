import type { Deployment } from '../deployment/plan.ts';
import type { Workspace } from '../model/graph.ts';
import {
  attrs,
  bind,
  call,
  inherit,
  lambda,
  letIn,
  list,
  path,
  ref,
  select,
} from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { applicationsOf } from './applications-of.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { devShells } from './dev-shells.ts';
import { declareInput, moduleOfSources, sourcesModule } from './flake-sources.ts';
import { flakeUrl, PINS } from './pins.ts';
import { type SourceInput, sourceInputs } from './sources.ts';
import { tidy } from './tidy.ts';

/** flake.nix: inputs, and outputs that point to the other files. */
export const flake = defineBundleFile({
  name: 'flake',
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
  const pins = PINS[workspace.channel];
  const sources = sourceInputs(deployment);
  return attrs([
    bind('description', describe(workspace, deployment)),
    bind(
      'inputs',
      attrs([
        bind(['nixpkgs', 'url'], flakeUrl(pins.nixpkgs)),
        bind(
          'home-manager',
          attrs([
            bind('url', flakeUrl(pins.homeManager)),
            bind(['inputs', 'nixpkgs', 'follows'], 'nixpkgs'),
          ]),
        ),
        ...sources.map(declareInput),
      ]),
      { blankBefore: true },
    ),
    bind(
      'outputs',
      lambda(
        ['self', 'nixpkgs', 'home-manager', ...sources.map(({ input }) => input)],
        letIn(definitions(deployment, sources), attrs(outputs(deployment, sources))),
      ),
      { blankBefore: true },
    ),
  ]);
};

const describe = ({ name }: Workspace, { domains, hosts }: Deployment): string =>
  `${name}: ${count(domains.length, 'domain')} on ${count(hosts.length, 'machine')}`;
const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

const definitions = (
  { hosts }: Deployment,
  sources: readonly SourceInput[],
): readonly Binding[] => [
  inherit(['lib'], ref('nixpkgs')),
  bind(
    'forAllSystems',
    lambda(
      'f',
      call(
        'lib.genAttrs',
        ['aarch64-linux', 'x86_64-linux'],
        lambda('system', call('f', ref('nixpkgs', 'legacyPackages', ref('system')))),
      ),
    ),
    { blankBefore: true },
  ),
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

const forAllSystems = (value: Expr): Expr => call('forAllSystems', lambda('pkgs', value));

const outputs = (deployment: Deployment, sources: readonly SourceInput[]): readonly Binding[] => [
  bind('nixosConfigurations', call('lib.mapAttrs', configuration(sources), ref('machines'))),
  bind('nixosModules', call('lib.mapAttrs', wrapped(sources), modules(deployment)), {
    blankBefore: true,
    comment: [
      'Wrapped, and not imported, so that a module which comes in twice is the same module.',
    ],
  }),
  ...homes(deployment),
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

const wrapped = (sources: readonly SourceInput[]): Expr =>
  lambda(
    '_',
    lambda('module', attrs([bind('imports', list([ref('module'), ...moduleOfSources(sources)]))])),
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

const homes = ({ people }: Deployment): readonly Binding[] =>
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
        bind(
          'homeConfigurations',
          call(
            'lib.mapAttrs',
            lambda(
              '_',
              lambda(
                'module',
                call(
                  'home-manager.lib.homeManagerConfiguration',
                  attrs([
                    bind('pkgs', ref('nixpkgs', 'legacyPackages', 'x86_64-linux')),
                    bind('modules', list([ref('module')])),
                  ]),
                ),
              ),
            ),
            select(ref('self'), ['homeModules']),
          ),
          { blankBefore: true },
        ),
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
