# How nixpkgs is used: with packages that get other arguments, and with insecure ones that are let in.
{ lib }:
{ package_overrides, permitted_insecure_packages, ... }:
let
  overrides = lib.filterAttrs (_: given: given != { }) package_overrides;

  valueIn =
    final: value:
    if lib.isList value then
      map (valueIn final) value
    else if lib.isAttrs value then
      lib.getAttrFromPath (lib.splitString "." value."$package") final
    else
      value;
in
lib.optionalAttrs (permitted_insecure_packages != [ ]) {
  config.permittedInsecurePackages = permitted_insecure_packages;
}
// lib.optionalAttrs (overrides != { }) {
  overlays = [
    (
      final: prev:
      lib.mapAttrs (name: given: prev.${name}.override (lib.mapAttrs (_: valueIn final) given)) overrides
    )
  ];
}
