import type { Deployment } from '../deployment/plan.ts';
import type { Workspace } from '../model/graph.ts';
import { changesNixpkgs, hasOverlay } from '../model/nixpkgs-settings.ts';
import { attrs, binary, bind, call, inherit, list, path, ref } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { defineBundleFile } from './define-bundle-file.ts';
import { flakeFrame, forAllSystems, homeConfigurations } from './flake-frame.ts';
import { moduleOfSources, sourcesModule, withSources } from './flake-sources.ts';
import { type SourceInput, sourceInputs } from './sources.ts';
import { tidy } from './tidy.ts';

/** flake.nix of the event-driven flavour: Nix folds the journal, and computes all else from it. */
export const eventFlake = defineBundleFile({
  name: 'event-flake',
  flavour: 'event-driven',
  files: ({ document, deployment }) => [
    {
      path: 'flake.nix',
      select: [
        document.graph.workspace,
        deployment.people.length > 0,
        ...sourceInputs(deployment).flatMap(({ input, source }) => [input, source.url]),
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
    description: `${workspace.name}: computed from its journal`,
    definitions: definitions(sources),
    outputs: outputs(workspace, deployment, sources),
  });
};

const nixpkgsOf = (workspace: Workspace): Expr | null =>
  changesNixpkgs(workspace) ? ref('drawing', 'nixpkgs') : null;

const definitions = (sources: readonly SourceInput[]): readonly Binding[] => [
  bind('cim', call('import', path('./lib'), attrs([inherit(['lib'])])), { blankBefore: true }),
  bind('drawing', call('cim.fromEvents', path('./domain-events.json'))),
  ...sourcesModule(sources),
];

/** The drawing with more for the function that takes it. */
const drawingWith = (...more: readonly Binding[]): Expr =>
  binary(ref('drawing'), '//', attrs(more));

const outputs = (
  workspace: Workspace,
  deployment: Deployment,
  sources: readonly SourceInput[],
): readonly Binding[] => [
  bind(
    'nixosConfigurations',
    call(
      'cim.generateNixOSConfig',
      drawingWith(
        bind(
          'modules',
          list([ref('home-manager', 'nixosModules', 'home-manager'), ...moduleOfSources(sources)]),
        ),
      ),
    ),
  ),
  modules(sources),
  ...(deployment.people.length === 0
    ? []
    : [
        bind('homeModules', ref('drawing', 'homeModules'), { blankBefore: true }),
        homeConfigurations(nixpkgsOf(workspace)),
      ]),
  ...(hasOverlay(workspace)
    ? [bind('overlays', ref('drawing', 'overlays'), { blankBefore: true })]
    : []),
  bind(
    'packages',
    forAllSystems(
      call('cim.buildApplications', drawingWith(inherit(['pkgs']), ...pinned(sources))),
    ),
    { blankBefore: true },
  ),
  bind('devShells', call('forAllSystems', ref('drawing', 'shellsFor')), { blankBefore: true }),
  bind(
    'checks',
    forAllSystems(
      call(
        'import',
        path('./lib/checks'),
        attrs([inherit(['machines'], ref('drawing')), inherit(['pkgs', 'self'])]),
      ),
    ),
    { blankBefore: true },
  ),
  bind('formatter', forAllSystems(ref('pkgs', 'nixfmt-tree')), { blankBefore: true }),
  bind('lib', ref('cim'), { blankBefore: true }),
];

const modules = (sources: readonly SourceInput[]): Binding => {
  const all = ref('drawing', 'nixosModules');
  return bind(
    'nixosModules',
    sources.length === 0 ? all : call('lib.mapAttrs', withSources(sources), all),
    {
      blankBefore: true,
    },
  );
};

const pinned = (sources: readonly SourceInput[]): readonly Binding[] =>
  sources.length === 0 ? [] : [inherit(['sources'], ref('sources', 'cim'))];
