# What applications need beside their language.
{ lib }:
let
  sorted = names: lib.sort lib.lessThan (lib.unique names);
  isRust = { settings, ... }: settings.language == "rust";
in
pkgs: applications:
let
  known = import ./libraries.nix { inherit lib pkgs; };
  packages = names: map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (sorted names);
  librariesOf = { settings, ... }: map (name: known.${name}) settings.libraries;
  libraries = lib.concatMap librariesOf applications;
  needsBindgen = lib.any (one: isRust one && one.settings.bindgen) applications;
in
{
  # Programs that run while something is built.
  tools = packages (
    lib.optional (lib.any ({ pkgConfig, ... }: pkgConfig) libraries) "pkg-config"
    ++ lib.concatMap ({ tools, ... }: tools) libraries
    ++ lib.optional needsBindgen "rustPlatform.bindgenHook"
  );

  # What is linked to.
  libraries = packages (map ({ attribute, ... }: attribute) libraries);

  # Variables that are 1 for Rust crates to use those libraries and no copy of their own.
  rust = lib.genAttrs (lib.concatMap ({ rust, ... }: rust) (
    lib.concatMap librariesOf (lib.filter isRust applications)
  )) (_: 1);

  # For shells: where the libraries are.
  variables = lib.foldl' (all: { variables, ... }: all // variables) { } libraries;

  findsByPkgConfig = lib.any ({ pkgConfig, ... }: pkgConfig) libraries;
}
