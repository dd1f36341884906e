{ evaluate }:
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.home-manager;

  person = lib.mkOptionType {
    name = "submodule";
    description = "Home Manager module";
    check = value: lib.isAttrs value || lib.isFunction value || builtins.isPath value;
    merge =
      loc: defs:
      let
        name = lib.last loc;
        evaluated = evaluate {
          inherit pkgs;
          prefix = loc;
          specialArgs = {
            osConfig = config;
            nixosConfig = config;
          }
          // cfg.extraSpecialArgs;
          modules = [
            {
              _file = "home-manager/nixos";
              _module.args.name = name;
              home.username = lib.mkDefault config.users.users.${name}.name or name;
              home.homeDirectory = lib.mkDefault (
                config.users.users.${name}.home
                  or (throw "home-manager.users.${name}: there is no users.users.${name}")
              );
            }
          ]
          ++ cfg.sharedModules
          ++ map (def: lib.setDefaultModuleLocation def.file def.value) defs;
        };
      in
      evaluated.config // { _definitions = evaluated.definitions; };
  };
in
{
  _file = "home-manager/nixos";

  options.home-manager = {
    useGlobalPkgs = lib.mkEnableOption "the packages of the system";
    useUserPackages = lib.mkEnableOption "packages in users.users.<name>.packages";
    verbose = lib.mkEnableOption "verbose output on activation";
    backupFileExtension = mkOption {
      type = types.nullOr types.str;
      default = null;
      description = "What to append to the names of files that are in the way.";
    };
    extraSpecialArgs = mkOption {
      type = types.attrs;
      default = { };
      description = "Further arguments of the modules.";
    };
    sharedModules = mkOption {
      type = types.listOf types.raw;
      default = [ ];
      description = "Modules of every person.";
    };
    users = mkOption {
      type = types.attrsOf person;
      default = { };
      description = "The people of the machine.";
    };
  };

  config = lib.mkIf (cfg.users != { }) {
    assertions = lib.concatLists (
      lib.mapAttrsToList (
        name: user:
        map (each: {
          inherit (each) assertion;
          message = "${name} profile: ${each.message}";
        }) user.assertions
      ) cfg.users
    ) ++ lib.mapAttrsToList (name: user: {
      # As the real one does by building: the person's whole configuration is looked at.
      assertion = builtins.seq user.home.activationPackage.drvPath true;
      message = "${name} profile";
    }) cfg.users;
    warnings = lib.concatLists (
      lib.mapAttrsToList (name: user: map (each: "${name} profile: ${each}") user.warnings) cfg.users
    );
  };
}
