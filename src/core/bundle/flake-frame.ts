import type { Workspace } from '../model/graph.ts';
import { attrs, binary, bind, call, inherit, lambda, letIn, list, ref } from '../nix/build.ts';
import type { AttrName, Binding, Expr } from '../nix/syntax.ts';
import { declareInput } from './flake-sources.ts';
import { flakeUrl, PINS } from './pins.ts';
import type { SourceInput } from './sources.ts';

interface Parts {
  readonly workspace: Workspace;
  readonly sources: readonly SourceInput[];
  readonly description: string;
  /** How nixpkgs is used, as arguments of it; `null` for as it comes. */
  readonly nixpkgs: Expr | null;
  /** In the `let` of the outputs, beside `lib` and `forAllSystems`. */
  readonly definitions: readonly Binding[];
  readonly outputs: readonly Binding[];
}

/** A flake of either flavour: its inputs, and a function that gives the outputs. */
export const flakeFrame = (parts: Parts): Expr => {
  const pins = PINS[parts.workspace.channel];
  return attrs([
    bind('description', parts.description),
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
        ...parts.sources.map(declareInput),
      ]),
      { blankBefore: true },
    ),
    bind(
      'outputs',
      lambda(
        ['self', 'nixpkgs', 'home-manager', ...parts.sources.map(({ input }) => input)],
        letIn([...common(parts.nixpkgs), ...parts.definitions], attrs(parts.outputs)),
      ),
      { blankBefore: true },
    ),
  ]);
};

const common = (nixpkgs: Expr | null): readonly Binding[] => [
  inherit(['lib'], ref('nixpkgs')),
  ...(nixpkgs === null
    ? []
    : [
        bind(
          'packagesFor',
          lambda(
            'system',
            call('import', ref('nixpkgs'), binary(attrs([inherit(['system'])]), '//', nixpkgs)),
          ),
          { blankBefore: true },
        ),
      ]),
  bind(
    'forAllSystems',
    lambda(
      'f',
      call(
        'lib.genAttrs',
        ['aarch64-linux', 'x86_64-linux'],
        lambda('system', call('f', packagesOf(nixpkgs, ref('system')))),
      ),
    ),
    { blankBefore: true },
  ),
];

/** The packages for a system: what nixpkgs has ready, or what it makes as it is asked to. */
const packagesOf = (nixpkgs: Expr | null, system: AttrName): Expr =>
  nixpkgs === null ? ref('nixpkgs', 'legacyPackages', system) : call('packagesFor', system);

/** `forAllSystems (pkgs: value)` */
export const forAllSystems = (value: Expr): Expr => call('forAllSystems', lambda('pkgs', value));

/** People's homes, for machines that are not in the flake. */
export const homeConfigurations = (nixpkgs: Expr | null): Binding =>
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
              bind('pkgs', packagesOf(nixpkgs, 'x86_64-linux')),
              bind('modules', list([ref('module')])),
            ]),
          ),
        ),
      ),
      ref('self', 'homeModules'),
    ),
    { blankBefore: true },
  );
