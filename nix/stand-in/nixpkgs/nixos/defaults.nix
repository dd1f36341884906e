# Defaults that are no literals in the option data, for modules that read them.
{
  config,
  lib,
  pkgs,
  ...
}:
{
  _file = toString ./defaults.nix;

  config = lib.mapAttrsRecursiveCond (value: !lib.isDerivation value) (_: lib.mkOptionDefault) {
    boot.loader.grub.enable = !config.boot.isContainer;
    networking.hostName = "nixos";
    services = {
      postgresql = {
        package = pkgs.postgresql;
        dataDir = "/var/lib/postgresql/${config.services.postgresql.package.psqlSchema}";
      };
      redis.package = pkgs.redis;
    };
    system = {
      name = config.networking.hostName;
      nixos.release = lib.trivial.release;
    };
    virtualisation.podman.package = pkgs.podman;
  };
}
