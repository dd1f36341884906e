# `import nixpkgs { … }`: packages for a system, with overlays and a configuration.
{
  system,
  overlays ? [ ],
  config ? { },
}:
let
  lib = import ./lib;
  packagesFor = import ./packages-for.nix { inherit lib; };
in
packagesFor { inherit config overlays system; }
