# The options `cim.domains` and `cim.hosts` that a deployment means, as bundles write them.
{ lib }:
let
  tiers = {
    Client = "client";
    Leaf = "leaf";
    Cluster = "cluster";
    SuperCluster = "super-cluster";
  };

  isDeployed = { host, ... }: host != null;

  service =
    one:
    let
      requires = map ({ path, ... }: path) (lib.filter isDeployed one.requires);
    in
    {
      inherit (one.kind) kind;
      inherit (one) host;
    }
    // lib.optionalAttrs (one.port != null) { inherit (one) port; }
    // lib.optionalAttrs (one.kind ? protocols) { inherit (one.kind) protocols; }
    // lib.optionalAttrs one.service.offered { offered = true; }
    // lib.optionalAttrs one.service.public { public = true; }
    // lib.optionalAttrs (one.unit != "${one.slug}.service") { inherit (one) unit; }
    // lib.optionalAttrs (requires != [ ]) { inherit requires; };

  domain =
    {
      administrators,
      dependencies,
      domain,
      services,
      ...
    }:
    let
      deployed = lib.filter isDeployed services;
      administrator = lib.head administrators;
    in
    {
      enable = true;
      inherit (domain) purpose;
    }
    // lib.optionalAttrs (administrators != [ ]) {
      administrator = if administrator.email == "" then administrator.slug else administrator.email;
    }
    // lib.optionalAttrs (dependencies != [ ]) {
      dependencies = map ({ slug, ... }: slug) dependencies;
    }
    // lib.optionalAttrs (deployed != [ ]) {
      services = lib.listToAttrs (map (one: lib.nameValuePair one.slug (service one)) deployed);
    };

  host =
    {
      address,
      interface,
      memory,
      tier,
      ...
    }:
    {
      inherit address interface;
      tier = tiers.${tier};
    }
    // lib.optionalAttrs (memory != null) { inherit memory; };

  bySlug = declare: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (declare one)) list);
in
{ domains, hosts, ... }:
{
  domains = bySlug domain domains;
  hosts = bySlug host hosts;
}
