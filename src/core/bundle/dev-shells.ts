import type { Deployment, ServicePlan } from '../deployment/plan.ts';
import { attrs, bind, call, list, ref, text } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';
import { applicationsOf } from './applications.ts';

/** Compilers and tools by the language of an application. */
const TOOLCHAINS: Readonly<Record<string, readonly string[]>> = {
  rust: ['cargo', 'rustc'],
  node: ['nodejs'],
  python: ['python3'],
  go: ['go'],
};

/** nixpkgs attributes of the client tools for services, sorted, each once. */
export const toolsOf = (services: readonly ServicePlan[]): readonly string[] =>
  [...new Set(services.flatMap(({ kind }) => kind?.tools ?? []))].sort();

/** A shell to look after the machines, and one to work on the applications. */
export const devShells = (deployment: Deployment): Expr => {
  const languages = applicationsOf(deployment).map(({ settings }) => String(settings.language));
  const toolchains = languages.flatMap((language) => TOOLCHAINS[language] ?? []);
  const tools = toolsOf(deployment.services);
  return attrs([
    bind('default', shell(['jq', 'nixfmt', ...tools])),
    bind(
      'domain-development',
      call(
        'pkgs.mkShell',
        attrs([
          bind('packages', packages(['pkg-config', ...toolchains, ...tools])),
          bind('buildInputs', list([ref('pkgs', 'openssl')])),
          bind(
            'env',
            attrs([
              bind('OPENSSL_DIR', text`${ref('pkgs', 'openssl', 'dev')}`),
              bind('OPENSSL_INCLUDE_DIR', text`${ref('pkgs', 'openssl', 'dev')}/include`),
              bind('OPENSSL_LIB_DIR', text`${call('lib.getLib', ref('pkgs', 'openssl'))}/lib`),
              bind('OPENSSL_NO_VENDOR', 1),
            ]),
          ),
        ]),
      ),
    ),
  ]);
};

const shell = (names: readonly string[]): Expr =>
  call('pkgs.mkShell', attrs([bind('packages', packages(names))]));

const packages = (names: readonly string[]): Expr =>
  list([...new Set(names)].sort().map((name) => ref('pkgs', ...name.split('.'))));
