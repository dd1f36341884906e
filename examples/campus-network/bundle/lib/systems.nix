# Machines, shells and packages of a configuration that `fromEvents` gives.
{ lib, defaultPkgs }:
let
  # What people call tools that nixpkgs calls otherwise.
  aliases = {
    nats-cli = "natscli";
    psql = "postgresql";
    redis-cli = "redis";
  };

  toolIn =
    pkgs: name:
    lib.attrByPath (lib.splitString "." (
      aliases.${name} or name
    )) (throw "nixpkgs has no package ${name}") pkgs;
  toolsIn =
    pkgs: names:
    map (toolIn pkgs) (lib.sort lib.lessThan (lib.unique (map (name: aliases.${name} or name) names)));

  given =
    packages: what:
    if packages == null then
      throw "${what} needs pkgs: give it here, or to the library as `import ./lib { inherit lib pkgs; }`"
    else
      packages;

  machine =
    { domains, hosts, ... }:
    name:
    {
      address,
      interface,
      prefixLength,
      stateVersion,
      system,
      ...
    }:
    let
      family = if lib.hasInfix ":" address then "ipv6" else "ipv4";
    in
    {
      cim = {
        domains = lib.mkForce domains;
        hosts = lib.mkForce hosts;
      };
      nixpkgs.hostPlatform = lib.mkDefault system;
      networking = {
        hostName = lib.mkDefault name;
        useDHCP = lib.mkDefault (address == null);
        interfaces = lib.optionalAttrs (address != null) {
          ${interface}.${family}.addresses = lib.mkDefault [
            { inherit address prefixLength; }
          ];
        };
      };
      boot.loader = {
        efi.canTouchEfiVariables = lib.mkDefault true;
        systemd-boot.enable = lib.mkDefault true;
      };
      fileSystems."/" = {
        device = lib.mkDefault "/dev/disk/by-label/nixos";
        fsType = lib.mkDefault "ext4";
      };
      system.stateVersion = lib.mkDefault stateVersion;
    };
in
{
  /**
    One NixOS configuration for each machine. Domains and machines are those of the journal, whatever
    other modules say; the native options of the services come from the machine's folder below
    ../hosts, where a bundle has one, and from `modules`. `nixosSystem` is nixpkgs' own unless it is
    given.
  */
  generateNixOSConfig =
    {
      machines,
      modules ? [ ],
      nixosSystem ? lib.nixosSystem,
      ...
    }@config:
    lib.mapAttrs (
      name: facts:
      nixosSystem {
        modules = [
          ../modules/cim-domain.nix
          (machine config name facts)
        ]
        ++ lib.filter builtins.pathExists [ (../hosts + "/${name}") ]
        ++ modules;
      }
    ) machines;

  /**
    A shell with the client tools of the domain's services and further `tools`, by their names in
    nixpkgs.
  */
  createDevShell =
    {
      domainConfig,
      tools ? [ ],
      pkgs ? defaultPkgs,
    }:
    let
      packages = given pkgs "createDevShell";
    in
    packages.mkShell {
      packages = toolsIn packages (domainConfig.tools or [ ] ++ tools);
      env = lib.filterAttrs (_: value: value != null) {
        DOMAIN_NAME = domainConfig.name or null;
        DOMAIN_PURPOSE = domainConfig.purpose or null;
      };
    };

  /**
    The applications, each built by its file below ../apps, as a bundle has it, or below `apps`.
  */
  buildApplications =
    {
      applications,
      apps ? ../apps,
      pkgs ? defaultPkgs,
      ...
    }:
    lib.genAttrs applications (
      name: (given pkgs "buildApplications").callPackage (apps + "/${name}.nix") { }
    );

  /**
    The client tools of a domain's services, as packages for a person's home.
  */
  projectUserTools =
    {
      tools ? [ ],
      pkgs ? defaultPkgs,
      ...
    }:
    toolsIn (given pkgs "projectUserTools") tools;
}
