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
    option: what: isPermitted:
    lib.optionalAttrs (namesOf what != [ ]) {
      nixpkgs.config.${option} =
        package: lib.elem (lib.getName package) (namesOf what) || isPermitted package;
    };
in
{
  config,
  lib,
  pkgs,
  ...
}@args:
let
  kindOf = kindsIn args;
  scopeOf = scopeIn args;

  # nixpkgs looks at its list no more where it is given a predicate.
  isPermitted =
    package:
    lib.elem "${lib.getName package}-${lib.getVersion package}" (
      config.nixpkgs.config.permittedInsecurePackages or [ ]
    );
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
      (exception "allowInsecurePredicate" "insecurePackages" isPermitted)
      (exception "allowUnfreePredicate" "unfreePackages" (_: false))
    ]
    ++ map (one: kindOf.${one.kind.kind}.machine (scopeOf one)) (
      lib.filter (one: kindOf.${one.kind.kind} ? machine) owners
    )
    ++ extraOptions { inherit folder pkgs; } (
      if host.host == null then { } else host.host.extra_options
    )
  );
}
