# What `nix flake check` runs: every machine builds, and every file is formatted.
{
  machines,
  pkgs,
  self,
}:
let
  inherit (pkgs) lib;
  inherit (pkgs.stdenv.hostPlatform) system;

  here = lib.filterAttrs (_: machine: machine.system == system) machines;
in
{
  formatting = pkgs.runCommand "formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
    find ${self} -name '*.nix' -exec nixfmt --check {} +
    touch $out
  '';
}
// lib.mapAttrs' (
  name: _:
  lib.nameValuePair "host-${name}" self.nixosConfigurations.${name}.config.system.build.toplevel
) here
