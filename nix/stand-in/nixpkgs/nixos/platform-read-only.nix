# Machines of a VM test get their packages from outside, and may not choose their platform.
{
  config,
  lib,
  testPkgs,
  ...
}:
{
  options.nixpkgs = {
    config = lib.mkOption {
      type = lib.types.attrs;
      readOnly = true;
      default = { };
      description = "What packages are allowed.";
    };
    hostPlatform = lib.mkOption {
      type = lib.types.either lib.types.str lib.types.attrs;
      readOnly = true;
      default = testPkgs.stdenv.hostPlatform.system;
      description = "The platform of the machine.";
    };
    system = lib.mkOption {
      type = lib.types.str;
      readOnly = true;
      default = testPkgs.stdenv.hostPlatform.system;
      description = "The platform of the machine.";
    };
  };

  config = {
    _module.args.pkgs = testPkgs;
    # Whoever sets it is told so.
    assertions = [
      {
        assertion = lib.all (platform: platform != null) [
          config.nixpkgs.hostPlatform
          config.nixpkgs.system
          config.nixpkgs.config
        ];
        message = "The platform is that of the test.";
      }
    ];
  };
}
