# Packages, whose VM tests evaluate machines, which have packages.
{ lib }:
let
  nixos = import ./nixos { inherit lib packagesFor; };
  packagesFor = given: import ./pkgs (given // { inherit lib nixos; });
in
packagesFor
