{
  config,
  lib,
  packagesFor,
  systems,
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
    let
      inherit (config.nixpkgs) overlays system;
    in
    if lib.elem system systems then
      packagesFor {
        inherit overlays system;
        inherit (config.nixpkgs) config;
      }
    else
      throw "nixpkgs.hostPlatform: there is no system ${system}";
}
