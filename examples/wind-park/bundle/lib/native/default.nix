# Modules, packages and shells of a deployment: the native options that a drawing means, computed.
{
  lib,
  declare,
  kinds,
  modules,
  slug,
  text,
  words,
}:
let
  # Where what people add lies: beside the library.
  root = ../..;

  settingsOf = import ./settings.nix { inherit lib words; };
  plansOf = import ./plans.nix { inherit lib settingsOf slug; };
  variablesOf = import ./variables.nix { inherit lib; };
  extraOptions = import ./extra-options.nix { inherit lib text; };
  nativeInputs = import ./native-inputs.nix { inherit lib; };
  application = import ./application.nix { inherit lib nativeInputs root; };
  shellsOf = import ./dev-shells.nix { inherit lib nativeInputs; };
  nixpkgsOf = import ./nixpkgs.nix { inherit lib; };
  baseOf = import ./people.nix { inherit lib words; };
  homeOf = import ./homes.nix { inherit lib; };
  sizing = import ../sizing.nix { inherit lib; };

  # The functions of every kind, for a module.
  kindsIn =
    { config, pkgs, ... }:
    lib.mapAttrs (name: _: import (../kinds + "/${name}.nix") { inherit config lib pkgs; }) kinds.kinds;

  sizesOf =
    { load, ... }:
    {
      connections = sizing.calculateConnections load;
      buffers = sizing.calculateBuffers load;
      sort = sizing.calculateWorkMem load;
    };

  named = f: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (f one)) list);
in
deployment:
let
  plans = plansOf deployment;
  declared = declare deployment;

  scopeIn =
    { config, pkgs, ... }@args:
    import ./scope.nix {
      inherit
        config
        lib
        pkgs
        sizesOf
        variablesOf
        ;
      inherit (plans) hosts;
      application = application {
        inherit pkgs;
        inherit (config.cim) sources;
      };
      kindOf = kindsIn args;
    };

  topology = {
    key = "topology";
    _file = "domain-events.json, machines";
    imports = [ (modules + "/cim-domain.nix") ];
    cim = { inherit (declared) hosts; };
  };

  childrenOf = lib.groupBy ({ domain, ... }: domain.parent_domain_id) (
    lib.filter ({ domain, ... }: domain.parent_domain_id != null) deployment.domains
  );
  domainModule = import ./domain.nix {
    inherit
      declared
      extraOptions
      kindsIn
      lib
      root
      scopeIn
      topology
      ;
  };
  domains = named (
    domain:
    domainModule {
      inherit domain;
      children = map ({ slug, ... }: domains.${slug}) (childrenOf.${domain.id} or [ ]);
      services = plans.ofDomain.${domain.slug} or [ ];
    }
  ) deployment.domains;

  hostModule = import ./host.nix {
    inherit
      extraOptions
      kindsIn
      lib
      root
      scopeIn
      ;
  };

  domainsOf =
    person:
    lib.filter (
      { administrators, ... }: lib.any ({ slug, ... }: slug == person.slug) administrators
    ) deployment.domains;
  homes = named (
    person:
    homeOf {
      inherit person;
      domains = domainsOf person;
      inherit (deployment) release;
    }
  ) deployment.people;

  nixpkgs = nixpkgsOf deployment.workspace;

  base = baseOf {
    inherit homes nixpkgs topology;
    inherit (deployment) people;
    domains = lib.attrValues domains;
  };

  applications = lib.filter (one: one.isApplication && one.isDeployed) plans.all;
  byPackage = lib.sort (a: b: a.packageName < b.packageName) applications;
in
{
  /**
    A module for each domain, and those of every machine: `base`, `cim-domain` and `topology`.
  */
  nixosModules = domains // {
    inherit base topology;
    cim-domain.imports = [ (modules + "/cim-domain.nix") ];
  };

  /**
    The module of each machine, with all that it imports.
  */
  machineModules = named (host: {
    imports = [
      base
      (hostModule {
        inherit host;
        services = plans.onHost.${host.slug} or [ ];
      })
    ];
  }) deployment.hosts;

  homeModules = homes;

  /**
    How nixpkgs is used, as arguments of it; empty for as it comes. The overlay is in `overlays`, too.
  */
  inherit nixpkgs;
  overlays = lib.optionalAttrs (nixpkgs ? overlays) { default = lib.head nixpkgs.overlays; };

  /**
    The applications, built with `pkgs` and from the pinned `sources`.
  */
  packagesFor =
    from:
    lib.listToAttrs (map (one: lib.nameValuePair one.packageName (application from one)) byPackage);

  /**
    The shells `default` and `domain-development`.
  */
  shellsFor =
    pkgs:
    shellsOf {
      inherit pkgs;
      applications = byPackage;
      tools = lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) deployment.services;
    };
}
