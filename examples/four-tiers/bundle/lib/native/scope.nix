# What a kind's functions in ../kinds are given of a service: the record `s`.
{
  config,
  lib,
  pkgs,
  application,
  hosts,
  kindOf,
  sizesOf,
  variablesOf,
}:
let
  places = import ./places.nix { inherit config lib; };
  inherit (import ./connection.nix { inherit places; }) connectionOf usesSocket;
  clientsOf = import ./clients.nix {
    inherit
      hosts
      lib
      places
      usesSocket
      ;
  };
in
service:
let
  host = hosts.${service.host};
  prefixes = variablesOf service;
  connect =
    one:
    connectionOf {
      inherit lib;
      prefix = prefixes.${one.id} or "";
    } service one;

  # The domain's own come first.
  known = lib.filter (one: one.kind != null && (one.host != null || one.isExternal)) service.reaches;
  ordered = lib.partition (one: one.domainSlug == service.domainSlug) known;
  all = ordered.right ++ ordered.wrong;
  providers = map connect all;
  groups = lib.mapAttrsToList (name: members: {
    inherit name;
    members = map connect members;
  }) (lib.groupBy groupOf all);
  groupOf = one: if one.kind.workload || one.isExternal then one.path else one.kind.kind;

  isPeer =
    one:
    one.kind != null
    && one.kind.kind == service.kind.kind
    && one.host != null
    && one.host != service.host;
  peers = lib.sort (a: b: a.path < b.path) (
    lib.attrValues (
      lib.listToAttrs (
        map (one: lib.nameValuePair one.id one) (lib.filter isPeer (service.reaches ++ service.clients))
      )
    )
  );
  addresses = lib.partition (lib.hasInfix ":") (
    lib.optional (host.address != null) (places.hostAddress host)
    ++ lib.unique (
      lib.concatMap (
        { address, ... }: lib.optional (address != null && address != host.address) address
      ) host.network.networks
    )
  );
  advertised = if service.isRemote then places.hostAddress host else service.listenAddress;

  connectPeer = connectionOf {
    inherit lib;
    prefix = "";
  } service;

  workload = import ./workload.nix {
    inherit
      hosts
      kindOf
      lib
      pkgs
      places
      usesSocket
      ;
    connections = map connect known;
  } service;
in
clientsOf service
// workload
// {
  inherit (service)
    instance
    isRemote
    secrets
    settings
    shortInstance
    ;
  inherit groups providers;
  name = service.slug;
  domain = service.domainSlug;
  host = host.slug;
  port = places.port service;
  bind = service.listenAddress;
  bindHost = places.bracketed service.listenAddress;
  listen = "${places.bracketed service.listenAddress}:${places.portText service}";
  hostAddress = places.hostAddress host;
  isLocated = host.address != null;
  addresses = {
    ipv4 = addresses.wrong;
    ipv6 = addresses.right;
  };
  hostInterface = places.hostInterface host;
  inherit advertised;
  advertisedEndpoint = "${places.bracketed advertised}:${places.portText service}";
  sizes = sizesOf service;

  providersOf = kinds: lib.filter ({ kind, ... }: lib.elem kind kinds) providers;
  peers = map connectPeer peers;
  neighbours = map connectPeer (lib.filter (peer: hosts.${peer.host}.address != null) peers);
  peersWith =
    key: map connectPeer (lib.filter ({ settings, ... }: settings.${key} or null != "") peers);

  package = application service;

  /**
    What the first item of a list gives, or something else of an empty one.
  */
  first =
    list: otherwise: give:
    if list == [ ] then otherwise else give (lib.head list);
}
