# The part of nixpkgs' lib that bundles use, with the same names and meaning. A function that is
# not here is "attribute missing": look whether nixpkgs really has it before adding it.
let
  parts = {
    trivial = import ./trivial.nix;
    lists = import ./lists.nix;
    attrsets = import ./attrsets.nix { inherit (parts) lists; };
    strings = import ./strings.nix { inherit (parts) lists; };
    meta = import ./meta.nix;
    options = import ./options.nix { inherit lib; };
    modules = import ./modules.nix { inherit lib; };
    types = import ./types.nix { inherit lib; };
    generators = import ./generators.nix { inherit lib; };
  };
  lib =
    removeAttrs parts.trivial [ "release" ]
    // parts.lists
    // parts.attrsets
    // parts.strings
    // parts.options
    // parts.modules
    // parts.meta
    // {
      inherit (parts.types) isOptionType mkOptionType;
    }
    // parts;
in
lib
