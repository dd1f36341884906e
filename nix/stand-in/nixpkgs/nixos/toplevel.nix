{
  config,
  lib,
  recorded,
  pkgs,
  ...
}:
let
  failed = map (each: each.message) (lib.filter (each: !each.assertion) config.assertions);
  warned = lib.foldl' (value: message: builtins.trace "warning: ${message}" value);
  record = import ./record.nix { inherit lib; };
in
{
  options = {
    assertions = lib.mkOption {
      type = lib.types.listOf lib.types.unspecified;
      default = [ ];
      description = "What must hold for the configuration to be built.";
    };
    warnings = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      description = "What the person who builds is told.";
    };
    system.build = lib.mkOption {
      type = lib.types.lazyAttrsOf lib.types.raw;
      default = { };
      description = "What is built.";
    };
  };

  # Every value of the machine is looked at, as the real one does by building.
  config.system.build.toplevel =
    if failed != [ ] then
      throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (message: "- ${message}") failed}"
    else
      builtins.deepSeq (record.tag recorded) (
        warned (pkgs.runCommand "nixos-system-${config.networking.hostName}" { } "touch $out")
          config.warnings
      );
}
