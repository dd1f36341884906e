# The module of one machine: network, sizes of what it runs, and what holds until somebody says what
# the machine really has.
{
  lib,
  extraOptions,
  kindsIn,
  root,
  scopeIn,
}:
{ host, services }:
let
  networking = import ../networking.nix { inherit lib; };
  folder = root + "/hosts/${host.slug}";

  # The first service of each kind says what is to be said once.
  owners = map lib.head (lib.attrValues (lib.groupBy ({ kind, ... }: kind.kind) services));
  namesOf = what: lib.unique (lib.concatMap ({ kind, ... }: kind.${what} or [ ]) services);
  # Packages that nixpkgs refuses until they are named.
  exception =
    option: what:
    lib.optionalAttrs (namesOf what != [ ]) {
      nixpkgs.config.${option} = package: lib.elem (lib.getName package) (namesOf what);
    };
in
{ lib, pkgs, ... }@args:
let
  kindOf = kindsIn args;
  scopeOf = scopeIn args;
in
{
  key = "machine ${host.slug}";
  _file = "domain-events.json, machine ${host.slug}";

  imports = lib.filter builtins.pathExists [
    (folder + "/hardware-configuration.nix")
    (folder + "/extra.nix")
  ];

  config = lib.mkMerge (
    [
      {
        networking = networking {
          inherit (host) address network;
          name = host.slug;
        };
        boot.loader = {
          efi.canTouchEfiVariables = lib.mkDefault true;
          systemd-boot.enable = lib.mkDefault true;
        };
        fileSystems."/" = {
          device = lib.mkDefault "/dev/disk/by-label/nixos";
          fsType = lib.mkDefault "ext4";
        };
        system = { inherit (host) stateVersion; };
      }
      (exception "allowInsecurePredicate" "insecurePackages")
      (exception "allowUnfreePredicate" "unfreePackages")
    ]
    ++ map (one: kindOf.${one.kind.kind}.machine (scopeOf one)) (
      lib.filter (one: kindOf.${one.kind.kind} ? machine) owners
    )
    ++ extraOptions { inherit folder pkgs; } (
      if host.host == null then { } else host.host.extra_options
    )
  );
}
