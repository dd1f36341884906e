import * as z from 'zod';
import { evalLibrary } from '../nix-lib/library.ts';

/** Outputs of a bundle besides its machines, by name. */
export type Outputs = z.infer<typeof Outputs>;
const Outputs = z.strictObject({
  packages: z.unknown(),
  devShells: z.unknown(),
  homeConfigurations: z.unknown(),
  overlays: z.unknown(),
  formatter: z.unknown(),
});

/**
 * Evaluates them. A package is told by what it is built with, and by what that is built with; but for
 * its source, which one flavour has in the bundle and the other makes.
 */
export const evalOutputs = async (folder: string): Promise<Outputs> =>
  Outputs.parse(
    await evalLibrary(`
      let
        flake = import ((/. + ${JSON.stringify(folder)}) + "/flake.nix");
        self = flake.outputs { inherit home-manager nixpkgs self; };

        told =
          value:
          if lib.isDerivation value then
            { inherit (value) name; }
            // lib.optionalAttrs (value ? drvAttrs) {
              attributes = lib.mapAttrs (_: told) (removeAttrs value.drvAttrs [ "src" ]);
              inherit (value) meta;
            }
            // lib.optionalAttrs (value.arguments or { } != { }) { arguments = told value.arguments; }
          else if lib.isList value then
            map told value
          else if lib.isAttrs value then
            lib.mapAttrs (_: told) value
          else
            value;
        toldOf = name: told (self.\${name} or { });
      in
      {
        # The explicit flavour has no such output where there is no application.
        packages = lib.filterAttrs (_: all: all != { }) (toldOf "packages");
        devShells = toldOf "devShells";
        formatter = toldOf "formatter";
        homeConfigurations = lib.mapAttrs (_: home: {
          inherit (home) definitions;
          activation = told home.activationPackage;
        }) (self.homeConfigurations or { });
        # What it makes of a package set in which every package says what it got.
        overlays = lib.mapAttrs (
          _: overlay:
          told (overlay nixpkgs.legacyPackages.x86_64-linux nixpkgs.legacyPackages.x86_64-linux)
        ) (self.overlays or { });
      }`),
  );
