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
in
{
  /**
    One NixOS configuration for each machine, from the journal alone, with further `modules`: that of
    home-manager, for the homes of people. What lies in the machine's folder below ../hosts as
    hardware-configuration.nix or extra.nix is part of it. `nixosSystem` is nixpkgs' own unless it is
    given.
  */
  generateNixOSConfig =
    {
      machineModules,
      machines,
      modules ? [ ],
      nixosSystem ? lib.nixosSystem,
      ...
    }:
    lib.mapAttrs (
      name:
      { system, ... }:
      nixosSystem {
        modules = [
          machineModules.${name}
          { nixpkgs.hostPlatform = lib.mkDefault system; }
        ]
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
    The applications, built from `sources` by package where that has one, else from ../src, else as
    stand-ins.
  */
  buildApplications =
    {
      packagesFor,
      pkgs ? defaultPkgs,
      sources ? { },
      ...
    }:
    packagesFor {
      pkgs = given pkgs "buildApplications";
      inherit sources;
    };

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
