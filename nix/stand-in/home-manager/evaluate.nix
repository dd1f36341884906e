# A person's modules: options of home-manager are recorded along the names of the real ones.
{ lib, record }:
let
  recorder = import record { inherit lib; };
  shape =
    if builtins.pathExists ./options.json then
      lib.importJSON ./options.json
    else
      throw "options.json is missing: src/cli/check/stand-ins.ts writes it next to a copy of this folder";
in
{
  modules,
  pkgs,
  specialArgs ? { },
  prefix ? [ ],
}:
let
  home =
    { config, lib, ... }:
    let
      failed = map (each: each.message) (lib.filter (each: !each.assertion) config.assertions);
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
        home.activationPackage = lib.mkOption {
          type = lib.types.package;
          description = "What puts the configuration in place.";
        };
      };
      config = {
        assertions = [
          {
            assertion = config.home.username != "";
            message = "Username could not be determined";
          }
          {
            assertion = lib.hasPrefix "/" config.home.homeDirectory;
            message = "Home directory could not be determined";
          }
        ];
        home.activationPackage =
          if failed != [ ] then
            throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (message: "- ${message}") failed}"
          else
            builtins.deepSeq [
              config.home.stateVersion
              definitions
            ] (pkgs.runCommand "home-manager-generation" { } "touch $out");
      };
    };

  evaluated = lib.evalModules {
    inherit prefix;
    class = "homeManager";
    specialArgs = {
      modulesPath = toString ./modules;
    }
    // specialArgs;
    modules = [
      { freeformType = recorder.type shape; }
      { _module.args.pkgs = lib.mkDefault pkgs; }
      home
    ]
    ++ modules;
  };

  definitions = map (def: {
    inherit (def) path;
    value = recorder.tag def.value;
  }) (
    recorder.definitions shape prefix (
      map (def: {
        inherit (def) file;
        value = lib.setAttrByPath def.prefix def.value;
      }) evaluated.unmatched
    )
  );
in
evaluated // { inherit definitions; }
