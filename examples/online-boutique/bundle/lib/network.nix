# What machines know of each other.
{
  lib,
  deploy,
  eventsOf,
  fold,
  uuid5,
  words,
}:
let
  isPublic = { service, ... }: service.public;
  isRemote =
    { host, clients, ... }: lib.any (client: client.host != null && client.host != host) clients;
  isReached = service: isPublic service || isRemote service;

  # A service listens on every address once another machine reaches an instance that it shares.
  bindAddressOf =
    host: service:
    let
      sharing =
        if service.kind.instances == "one-per-host" then
          lib.filter (other: other.kind.kind == service.kind.kind) host.services
        else
          [ service ];
      isIpv6 = host.address != null && lib.hasInfix ":" host.address;
    in
    if !lib.any isReached sharing then
      "127.0.0.1"
    else if isIpv6 then
      "::"
    else
      "0.0.0.0";

  portsOf =
    services:
    lib.sort lib.lessThan (
      lib.unique (map ({ port, ... }: port) (lib.filter ({ port, ... }: port != null) services))
    );

  # Domains of services that machines list and no journal explains: a service is of the kind as
  # which it is called.
  invented =
    topology:
    let
      refs = lib.concatMap (node: node.services or [ ]) topology.nodes;
      parts = lib.filter (parts: lib.length parts == 2) (map (lib.splitString "/") (lib.unique refs));
    in
    lib.mapAttrsToList (name: services: {
      name = "Domain.DomainCreated";
      data = {
        domain_id = uuid5 words.namespace "domain ${name}";
        inherit name;
        services = map lib.last services;
      };
    }) (lib.groupBy lib.head parts);

  eventsIn =
    given:
    let
      json = if builtins.isPath given || lib.isString given then lib.importJSON given else given;
      sibling = dirOf given + "/domain-events.json";
      hasSibling = builtins.isPath given && builtins.pathExists sibling;
      update = {
        name = "Network.NetworkTopologyUpdated";
        data = json;
      };
    in
    if !(lib.isAttrs json && json ? nodes) then
      {
        isWhole = true;
        events = eventsOf given;
      }
    else if hasSibling then
      {
        isWhole = true;
        events = eventsOf sibling ++ [ update ];
      }
    else
      {
        isWhole = false;
        events = invented json ++ [ update ];
      };

  parse =
    {
      topology,
      hostname ? null,
    }:
    let
      inherit (eventsIn topology) events isWhole;
      graph = fold events;
      deployment = deploy graph;
      drawn = lib.filter ({ host, ... }: host != null) deployment.hosts;
      # Domains that nobody described have no machines of their own.
      known = if isWhole then deployment.hosts else drawn;
      hosts = lib.listToAttrs (map (host: lib.nameValuePair host.slug (machine host)) known);
      machine = host: {
        hostname = host.slug;
        inherit (host)
          address
          interface
          memory
          prefixLength
          stateVersion
          system
          tier
          ;
        ports = portsOf (if isWhole then lib.filter isReached host.services else host.services);
        services = lib.listToAttrs (
          map (
            service:
            lib.nameValuePair service.path {
              inherit (service) instance port unit;
              inherit (service.kind) kind;
              domainName = lib.head (lib.splitString "/" service.path);
              name = service.slug;
              hostname = host.slug;
              bindAddress = if isWhole then bindAddressOf host service else "0.0.0.0";
            }
          ) host.services
        );
      };
      first = lib.sort (a: b: a.host._order < b.host._order) drawn ++ known;
      chosen = if hostname == null && first != [ ] then (lib.head first).slug else hostname;
    in
    {
      hostname = chosen;
      ports = if chosen == null then [ ] else hosts.${chosen}.ports;
      nodes = map (host: {
        ip = host.address;
        hostname = host.slug;
      }) (lib.filter ({ address, ... }: address != null) known);
      inherit (graph.topology) name;
      inherit hosts;
    };
in
{
  /**
    The machines of a network: `hostname` and `ports` of one of them, and all `nodes` that have an
    address, as `{ ip; hostname; }`. Takes a network-topology.json, a journal with network events,
    or `{ topology; hostname; }` to choose the machine: otherwise it is the first that was drawn.
    Ports are those that another machine's service reaches, or everybody; they come from the
    domain-events.json beside the topology. Without one
    all services count that are called by a kind, such as `sales/postgresql`.
  */
  parseNetworkEvents =
    given: parse (if lib.isAttrs given && given ? topology then given else { topology = given; });

  /**
    The services of all machines, each with `bindAddress`, `port`, `domainName` and `hostname`. They
    are called by their own names, and `<domain>-<name>` where two domains have the same.
  */
  projectServices =
    { hosts, ... }:
    let
      services = lib.concatMap ({ services, ... }: lib.attrValues services) (lib.attrValues hosts);
      named = lib.groupBy ({ name, ... }: name) services;
    in
    lib.listToAttrs (
      map (
        service:
        lib.nameValuePair (
          if lib.length named.${service.name} == 1 then service.name else service.instance
        ) service
      ) services
    );
}
