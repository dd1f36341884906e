# Packages by name, and the builders that bundles use. A name that is not here is an error, as a
# misspelt one is in nixpkgs.
{
  lib,
  nixos,
  system,
}:
let
  fake = import ./fake.nix { inherit system; };
  names = import ./packages.nix;
  simple = lib.mapAttrs (pname: mainProgram: fake { inherit pname mainProgram; }) names.programs // lib.genAttrs names.libraries (pname: fake { inherit pname; });

  builders = import ./builders.nix { inherit lib pkgs system; };
  languages = import ./languages.nix { inherit fake lib names pkgs; };
  special = import ./special.nix { inherit fake lib pkgs simple; };

  pkgs =
    simple
    // special
    // builders
    // languages
    // {
      inherit lib pkgs system;
      formats = import ./formats.nix { inherit lib pkgs; };
      testers = import ./testers.nix { inherit lib nixos pkgs; };
      config = { };
      path = ./.;
    };
in
pkgs
