import { attrs, bind, call, inherit, lambda, list, path, ref } from '../nix/build.ts';
import type { Binding, Expr, NixFile } from '../nix/syntax.ts';
import { programName } from './stand-ins.ts';

interface Builder {
  /** Arguments that `callPackage` fills in, besides `lib`. */
  readonly arguments: readonly string[];
  readonly function: string;
  readonly bindings: (source: Expr, directory: string) => readonly Binding[];
}

const BUILDERS: Readonly<Record<string, Builder>> = {
  rust: {
    arguments: ['rustPlatform'],
    function: 'rustPlatform.buildRustPackage',
    bindings: (_, directory) => [bind(['cargoLock', 'lockFile'], path(`${directory}/Cargo.lock`))],
  },
  node: {
    arguments: ['buildNpmPackage', 'importNpmLock'],
    function: 'buildNpmPackage',
    bindings: (source) => [
      bind('npmDeps', call('importNpmLock', attrs([bind('npmRoot', source)]))),
      inherit(['npmConfigHook'], ref('importNpmLock')),
      bind('dontNpmBuild', true),
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
    bindings: () => [
      bind('vendorHash', null, {
        comment: ['No modules to download. With some, Nix prints the hash that belongs here.'],
      }),
    ],
  },
};

/** apps/<name>.nix: how an application is built. */
export const packageOf = (
  name: string,
  language: string,
  description: string,
  source: string,
): NixFile => {
  const builder = BUILDERS[language] ?? BUILDERS.rust;
  if (!builder) return { body: attrs([]) };
  const directory = `../src/${name}`;
  const args = [...builder.arguments, 'lib'].sort();
  return {
    ...(source === ''
      ? {}
      : { header: [`Built from a stand-in until the README's steps bring in ${source}.`] }),
    body: lambda(
      args,
      call(
        builder.function,
        attrs([
          bind('pname', programName(name)),
          bind('version', '0.1.0'),
          bind('src', path(directory), { blankBefore: true }),
          ...builder.bindings(path(directory), directory),
          bind(
            'meta',
            attrs([
              bind('description', description),
              bind('mainProgram', programName(name)),
              bind('platforms', ref('lib', 'platforms', 'linux')),
            ]),
            { blankBefore: true },
          ),
        ]),
      ),
    ),
  };
};
