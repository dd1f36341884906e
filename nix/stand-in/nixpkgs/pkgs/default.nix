# Packages by name, and the builders that bundles use. A name that is not here is an error, as a
# misspelt one is in nixpkgs. Overlays lie above them; `config` says which insecure ones are let in.
{
  lib,
  nixos,
  system,
  overlays ? [ ],
  config ? { },
}:
let
  fake = import ./fake.nix { inherit config lib system; };
  names = import ./packages.nix;

  simple =
    lib.mapAttrs (pname: mainProgram: fake { inherit pname mainProgram; }) names.programs
    // lib.genAttrs names.libraries (pname: fake { inherit pname; })
    // lib.mapAttrs (_: given: fake (given // { isInsecure = true; })) names.insecure;

  packages =
    pkgs:
    simple
    // import ./special.nix { inherit fake lib pkgs simple; }
    // import ./builders.nix { inherit lib pkgs system; }
    // import ./languages.nix { inherit fake lib names pkgs; }
    // {
      inherit
        config
        lib
        overlays
        pkgs
        system
        ;
      formats = import ./formats.nix { inherit lib pkgs; };
      testers = import ./testers.nix { inherit lib nixos pkgs; };
      path = ./.;
    };

  above =
    below: overlay: final:
    let
      prev = below final;
    in
    prev // overlay final prev;
in
lib.fix (lib.foldl' above packages overlays)
