import { NATIVE_LIBRARIES } from '../../catalog/native-libraries.ts';
import { attrs, bind, lambda } from '../../nix/build.ts';
import type { NixFile } from '../../nix/syntax.ts';

/** nix/lib/native/libraries.nix: the native libraries of the catalogue, by name. */
export const librariesFile = (): NixFile => ({
  header: ['Native libraries, from the catalogue of Flakegraph: edit them there.'],
  body: lambda(
    ['lib', 'pkgs'],
    attrs(
      Object.entries(NATIVE_LIBRARIES).map(
        ([name, { attribute, pkgConfig, tools, variables, rust }]) =>
          bind(
            name,
            attrs([
              bind('attribute', attribute),
              bind('pkgConfig', pkgConfig),
              bind('tools', [...tools]),
              bind('variables', variables),
              bind('rust', [...rust]),
            ]),
          ),
      ),
    ),
  ),
});
