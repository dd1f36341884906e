# What `nix flake check` runs: every machine builds, every file is formatted, and the journal means
# what the modules say.
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
// lib.optionalAttrs (machines != { }) {
  journal = import ./journal.nix { inherit machines pkgs self; };
}
// lib.mapAttrs' (
  name: _:
  lib.nameValuePair "host-${name}" self.nixosConfigurations.${name}.config.system.build.toplevel
) here
