import type { Deployment, ServicePlan } from '../deployment/plan.ts';
import { attrs, bind, call, dotted, list } from '../nix/build.ts';
import type { Binding, Expr } from '../nix/syntax.ts';
import { applicationsOf } from './applications-of.ts';
import { environment, libraryNames, nativeInputs, switchedOn } from './native-inputs.ts';

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

const toolchainOf = (application: ServicePlan): readonly string[] => {
  const language = String(application.settings.language);
  // node-gyp, which compiles native modules, is a Python program.
  const gyp = language === 'node' && libraryNames(application).length > 0 ? ['python3'] : [];
  return [...(TOOLCHAINS[language] ?? []), ...gyp];
};

/** A shell to look after the machines, and one to work on the applications. */
export const devShells = (deployment: Deployment): Expr => {
  const applications = applicationsOf(deployment);
  const toolchains = applications.flatMap(toolchainOf);
  const tools = toolsOf(deployment.services);
  return attrs([
    bind('default', shell(['jq', 'nixfmt', ...tools])),
    bind('domain-development', shell([...toolchains, ...tools], native(applications))),
  ]);
};

const shell = (names: readonly string[], more: readonly Binding[] = []): Expr =>
  call('pkgs.mkShell', attrs([bind('packages', packages(names)), ...more]));

/** What a compiler finds the libraries by that some application links to. */
const native = (applications: readonly ServicePlan[]): readonly Binding[] => {
  const { tools, libraries, rust, variables } = nativeInputs(applications);
  const found = tools.includes('pkg-config')
    ? {
        PKG_CONFIG_PATH: call(
          'lib.makeSearchPathOutput',
          'dev',
          'lib/pkgconfig',
          packages(libraries),
        ),
      }
    : {};
  return [
    ...(tools.length === 0 ? [] : [bind('nativeBuildInputs', packages(tools))]),
    ...(libraries.length === 0 ? [] : [bind('buildInputs', packages(libraries))]),
    ...environment({ ...variables, ...switchedOn(rust), ...found }),
  ];
};

const packages = (names: readonly string[]): Expr =>
  list([...new Set(names)].sort().map((name) => dotted(`pkgs.${name}`)));
