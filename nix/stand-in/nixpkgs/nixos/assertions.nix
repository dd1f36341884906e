# Assertions of real NixOS modules that a generated machine can run into.
{ config, lib, ... }:
let
  inherit (config.services) postgresql;
  owners = map (user: user.name) (
    lib.filter (user: user.ensureDBOwnership or false) postgresql.ensureUsers
  );
  users = lib.attrValues (
    lib.mapAttrs (
      name: user:
      {
        inherit name;
        isNormalUser = false;
        isSystemUser = false;
        uid = null;
      }
      // user
    ) (removeAttrs config.users.users [ "root" ])
  );
  units = config.systemd.services;
in
{
  _file = toString ./assertions.nix;

  config.assertions = [
    {
      assertion = config.boot.isContainer || config.fileSystems ? "/";
      message = "The ‘fileSystems’ option does not specify your root file system.";
    }
    {
      assertion =
        config.boot.isContainer
        || !config.boot.loader.grub.enable
        || config.boot.loader.systemd-boot.enable
        || config.boot.loader.generic-extlinux-compatible.enable
        || config.boot.loader.grub.device != ""
        || config.boot.loader.grub.devices != [ ];
      message = "You must set the option ‘boot.loader.grub.devices’ or 'boot.loader.grub.mirroredBoots' to make the system bootable.";
    }
  ]
  ++ map (name: {
    assertion = lib.elem name postgresql.ensureDatabases;
    message = "For each database user defined with `services.postgresql.ensureUsers` and `ensureDBOwnership = true;`, a database with the same name must be defined in `services.postgresql.ensureDatabases`: ${name}.";
  }) owners
  ++ lib.concatMap (user: [
    {
      assertion = user.uid != null && user.uid < 1000 || user.isNormalUser != user.isSystemUser;
      message = "Exactly one of users.users.${user.name}.isSystemUser and users.users.${user.name}.isNormalUser must be set.";
    }
    {
      assertion = user.isNormalUser || user.group or "" != "";
      message = "users.users.${user.name}.group is unset.";
    }
  ]) users
  ++ lib.mapAttrsToList (name: unit: {
    assertion =
      unit.serviceConfig.Type or "" != "oneshot"
      || !lib.elem (unit.serviceConfig.Restart or "no") [
        "always"
        "on-success"
      ];
    message = "Service '${name}.service' with 'Type=oneshot' cannot have 'Restart=always' or 'Restart=on-success'";
  }) units;
}
