import { NATIVE_LIBRARIES, type NativeLibrary } from '../catalog/native-libraries.ts';
import type { ServicePlan } from '../deployment/plan.ts';
import { attrs, bind } from '../nix/build.ts';
import type { Bind, Expr } from '../nix/syntax.ts';

/** What applications need beside their language: nixpkgs attributes, sorted, each once. */
export interface NativeInputs {
  /** Programs that run while something is built: `nativeBuildInputs`. */
  readonly tools: readonly string[];
  /** What is linked to: `buildInputs`. */
  readonly libraries: readonly string[];
  /** Variables that are 1 for Rust crates to use those libraries and no copy of their own. */
  readonly rust: readonly string[];
  /** For shells: where the libraries are. */
  readonly variables: Readonly<Record<string, Expr>>;
}

/** Names of the libraries that an application lists. */
export const libraryNames = ({ settings }: ServicePlan): readonly string[] =>
  Array.isArray(settings.libraries) ? settings.libraries.map(String) : [];

const librariesOf = (service: ServicePlan): readonly NativeLibrary[] =>
  libraryNames(service).flatMap((name) => NATIVE_LIBRARIES[name] ?? []);

const isRust = ({ settings }: ServicePlan): boolean => settings.language === 'rust';

/** What some applications need together. */
export const nativeInputs = (applications: readonly ServicePlan[]): NativeInputs => {
  const libraries = applications.flatMap(librariesOf);
  const bindgen = applications.some((one) => isRust(one) && one.settings.bindgen === true);
  return {
    tools: sorted([
      ...(libraries.some(({ pkgConfig }) => pkgConfig) ? ['pkg-config'] : []),
      ...libraries.flatMap(({ tools }) => tools),
      ...(bindgen ? ['rustPlatform.bindgenHook'] : []),
    ]),
    libraries: sorted(libraries.map(({ attribute }) => attribute)),
    rust: sorted(
      applications
        .filter(isRust)
        .flatMap(librariesOf)
        .flatMap(({ rust }) => rust),
    ),
    variables: Object.fromEntries(libraries.flatMap(({ variables }) => Object.entries(variables))),
  };
};

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** `env = { … };`, sorted; nothing when there is nothing to set. */
export const environment = (
  variables: Readonly<Record<string, Expr | number>>,
): readonly Bind[] => {
  const all = Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1));
  return all.length === 0
    ? []
    : [bind('env', attrs(all.map(([name, value]) => bind(name, value))))];
};

/** Variables that are 1. */
export const switchedOn = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, 1]));
