# What `nix flake check` runs: every machine builds, every file is formatted, the journal means what the
# modules say, and the machines connect as drawn. The last needs all machines to be of one system.
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
  # Not what nixos-generate-config wrote: nobody is to edit that, and it comes unformatted.
  formatting = pkgs.runCommand "formatting" { nativeBuildInputs = [ pkgs.nixfmt ]; } ''
    find ${self} -name '*.nix' ! -name hardware-configuration.nix -exec nixfmt --check {} +
    touch $out
  '';
}
// lib.optionalAttrs (machines != { } && builtins.pathExists ./journal.nix) {
  journal = import ./journal.nix { inherit machines pkgs self; };
}
// lib.mapAttrs' (
  name: _:
  lib.nameValuePair "host-${name}" self.nixosConfigurations.${name}.config.system.build.toplevel
) here
// lib.optionalAttrs (here != { } && lib.attrNames here == lib.attrNames machines) {
  connections = pkgs.testers.runNixOSTest (import ./connections.nix { inherit machines self; });
}
