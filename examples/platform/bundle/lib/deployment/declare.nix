# The options `cim.domains` and `cim.hosts` that a deployment means, as bundles write them.
{
  cidr,
  lib,
  settingsOf,
}:
let
  tiers = {
    Client = "client";
    Leaf = "leaf";
    Cluster = "cluster";
    SuperCluster = "super-cluster";
  };

  types = {
    Server = "server";
    Workstation = "workstation";
    Router = "router";
    Gateway = "gateway";
    AccessPoint = "access-point";
    IoTDevice = "iot-device";
    Container = "container";
    VirtualMachine = "virtual-machine";
  };

  isDeployed = { host, ... }: host != null;

  # With which key a service or a domain uses NATS, and for what.
  use =
    nkey:
    { publishes, subscribes, ... }:
    lib.optionalAttrs (nkey != null && builtins.match "U[A-Z2-7]{55}" nkey != null) { inherit nkey; }
    // lib.optionalAttrs (publishes != { }) { inherit publishes; }
    // lib.optionalAttrs (subscribes != { }) { inherit subscribes; };

  eventStore =
    store: services:
    let
      databases = lib.filter (one: one.kind.kind == "postgresql") services;
    in
    lib.optionalAttrs (store.backend == "postgresql" && databases != [ ]) {
      service = (lib.head databases).slug;
    }
    // {
      inherit (store) backend compression;
      retention = if store.retention == "" then null else store.retention;
    };

  sourceOf =
    { kind, service, ... }:
    lib.optionalString (kind.kind == "application") (settingsOf kind.kind service.settings).source;

  service =
    one:
    let
      requires = map ({ path, ... }: path) (lib.filter isDeployed one.requires);
      source = sourceOf one;
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
    // lib.optionalAttrs (requires != [ ]) { inherit requires; }
    // lib.optionalAttrs (source != "") { inherit source; }
    // use one.service.nkey one;

  domain =
    {
      administrators,
      dependencies,
      domain,
      services,
      ...
    }@plan:
    let
      deployed = lib.filter isDeployed services;
      unknown = lib.filter ({ kind, ... }: kind == null) services;
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
    // use domain.nkey plan
    // lib.optionalAttrs (domain.event_store != null) {
      eventStore = eventStore domain.event_store deployed;
    }
    // lib.optionalAttrs (deployed != [ ]) {
      services = lib.listToAttrs (map (one: lib.nameValuePair one.slug (service one)) deployed);
    }
    // lib.optionalAttrs (unknown != [ ]) {
      unknown = lib.listToAttrs (
        map ({ slug, service, ... }: lib.nameValuePair slug service.kind) unknown
      );
    };

  attachment =
    {
      network,
      interface,
      address,
      serves,
    }:
    let
      pool = if serves then cidr.poolOf network else null;
    in
    lib.nameValuePair network (
      {
        inherit interface;
      }
      // lib.optionalAttrs (address != null) { inherit address; }
      // lib.optionalAttrs serves { inherit serves; }
      // lib.optionalAttrs (pool != null) { inherit pool; }
    );

  tunnel =
    {
      name,
      port,
      publicKey,
      peers,
      ...
    }:
    lib.nameValuePair name (
      {
        inherit port;
      }
      // lib.optionalAttrs (publicKey != null) { inherit publicKey; }
      // lib.optionalAttrs (peers != [ ]) {
        peers = lib.listToAttrs (map (peer: lib.nameValuePair peer.host peer.interface) peers);
      }
    );

  host =
    {
      address,
      host,
      interface,
      memory,
      network,
      tier,
      ...
    }:
    let
      type = types.${if host == null then "Server" else host.node_type};
      tunnels = lib.filter ({ form, ... }: form == "tunnel") network.interfaces;
    in
    {
      inherit address interface;
      tier = tiers.${tier};
    }
    // lib.optionalAttrs (type != "server") { inherit type; }
    // lib.optionalAttrs (memory != null) { inherit memory; }
    // lib.optionalAttrs (network.networks != [ ]) {
      networks = lib.listToAttrs (map attachment network.networks);
    }
    // lib.optionalAttrs (network.uplink != null) { inherit (network) uplink; }
    // lib.optionalAttrs (tunnels != [ ]) { tunnels = lib.listToAttrs (map tunnel tunnels); };

  bySlug = declare: list: lib.listToAttrs (map (one: lib.nameValuePair one.slug (declare one)) list);
in
{ domains, hosts, ... }:
{
  domains = bySlug domain domains;
  hosts = bySlug host hosts;
}
