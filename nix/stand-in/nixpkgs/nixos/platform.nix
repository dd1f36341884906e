{
  config,
  legacyPackages,
  lib,
  ...
}:
{
  options.nixpkgs = {
    hostPlatform = lib.mkOption {
      type = lib.types.either lib.types.str lib.types.attrs;
      description = "The platform of the machine.";
    };
    system = lib.mkOption {
      type = lib.types.str;
      default =
        let
          platform = config.nixpkgs.hostPlatform;
        in
        platform.system or platform;
      description = "The platform of the machine, as it was set in former times.";
    };
  };

  config._module.args.pkgs =
    legacyPackages.${config.nixpkgs.system}
      or (throw "nixpkgs.hostPlatform: there is no system ${config.nixpkgs.system}");
}
