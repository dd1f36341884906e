# Machines of a VM test get their packages from outside, and may not choose their platform.
{ lib, testPkgs, ... }:
{
  options.nixpkgs = {
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

  config._module.args.pkgs = testPkgs;
}
