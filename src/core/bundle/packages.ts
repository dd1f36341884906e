import type { Settings } from '../catalog/define-service-kind.ts';
import type { ServicePlan } from '../deployment/plan.ts';
import { lockedSource } from '../deployment/source.ts';
import { attrs, bind, call, dotted, inherit, lambda, list, path, ref, text } from '../nix/build.ts';
import type { Binding, Expr, NixFile } from '../nix/syntax.ts';
import { environment, nativeInputs, switchedOn } from './native-inputs.ts';
import { programName } from './stand-ins.ts';
import { tidy } from './tidy.ts';

/** Where a package's source is: pinned and given as the argument `src`, or a stand-in. */
interface Origin {
  readonly src: Expr;
  readonly file: (name: string) => Expr;
  readonly locked: boolean;
}

interface Builder {
  /** Arguments that `callPackage` fills in, besides `lib`. */
  readonly arguments: readonly string[];
  readonly function: string;
  readonly bindings: (origin: Origin, settings: Settings) => readonly Binding[];
}

const rust: Builder = {
  arguments: ['rustPlatform'],
  function: 'rustPlatform.buildRustPackage',
  bindings: ({ file }) => [bind(['cargoLock', 'lockFile'], file('Cargo.lock'))],
};

const BUILDERS: Readonly<Record<string, Builder>> = {
  rust,
  node: {
    arguments: ['buildNpmPackage', 'importNpmLock'],
    function: 'buildNpmPackage',
    bindings: ({ src, locked }) => [
      bind('npmDeps', call('importNpmLock', attrs([bind('npmRoot', src)]))),
      inherit(['npmConfigHook'], ref('importNpmLock')),
      locked ? bind('npmBuildFlags', ['--if-present']) : bind('dontNpmBuild', true),
    ],
  },
  python: {
    arguments: ['python3Packages'],
    function: 'python3Packages.buildPythonApplication',
    bindings: () => [
      bind('pyproject', true),
      bind('build-system', list([ref('python3Packages', 'setuptools')])),
    ],
  },
  go: {
    arguments: ['buildGoModule'],
    function: 'buildGoModule',
    bindings: ({ locked }, { vendor_hash }) =>
      locked && vendor_hash
        ? [bind('vendorHash', String(vendor_hash))]
        : [
            bind('vendorHash', null, {
              comment: [
                'No modules to download. With some, Nix prints the hash that belongs here.',
              ],
            }),
          ],
  },
};

/** apps/<name>.nix: how an application is built. */
export const packageOf = (service: ServicePlan, description: string): NixFile => {
  const { packageName: name, settings } = service;
  const builder = BUILDERS[String(settings.language)] ?? rust;
  const locked = lockedSource(service) !== null;
  const origin = locked ? pinned : standingIn(`../src/${name}`);
  const native = nativeInputs([service]);
  const inputs = [...native.tools, ...native.libraries].map((one) => one.split('.')[0] ?? one);
  const args = ['lib', ...builder.arguments, ...inputs, ...(locked ? ['src'] : [])];
  const body = attrs([
    bind('pname', programName(name)),
    bind('version', '0.1.0'),
    locked
      ? inherit(['src'], null, { blankBefore: true })
      : bind('src', origin.src, { blankBefore: true }),
    ...builder.bindings(origin, settings),
    ...listed('nativeBuildInputs', native.tools, true),
    ...listed('buildInputs', native.libraries, native.tools.length === 0),
    ...environment(switchedOn(native.rust)),
    bind(
      'meta',
      attrs([
        bind('description', description),
        bind('mainProgram', programName(name)),
        bind('platforms', ref('lib', 'platforms', 'linux')),
      ]),
      { blankBefore: true },
    ),
  ]);
  return {
    ...(locked || settings.source === ''
      ? {}
      : {
          header: [`Built from a stand-in until the README's steps bring in ${settings.source}.`],
        }),
    body: lambda([...new Set(args)].sort(), call(builder.function, tidy(body))),
  };
};

const pinned: Origin = {
  src: ref('src'),
  file: (name) => text`${ref('src')}/${name}`,
  locked: true,
};

const standingIn = (directory: string): Origin => ({
  src: path(directory),
  file: (name) => path(`${directory}/${name}`),
  locked: false,
});

const listed = (
  name: string,
  items: readonly string[],
  blankBefore: boolean,
): readonly Binding[] =>
  items.length === 0 ? [] : [bind(name, list(items.map(dotted)), { blankBefore })];
