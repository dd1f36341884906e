# Ways through the drawn networks: who reaches whom, by which interfaces and at which addresses.
{ lib, hosts }:
let
  familyOf = text: if lib.hasInfix ":" text then "ip6" else "ip";

  isForwarding =
    { type, ... }:
    lib.elem type [
      "gateway"
      "router"
    ];

  routers = lib.groupBy ({ network, ... }: network) (
    lib.concatLists (
      lib.mapAttrsToList (
        name: host:
        lib.mapAttrsToList (network: at: {
          inherit name network;
          inherit (at) address;
        }) (lib.filterAttrs (_: at: isForwarding host && at.address != null) host.networks)
      ) hosts
    )
  );

  # The shortest way from a machine to each network: from which of its own, and by which router.
  routesFrom =
    own:
    { networks, ... }:
    let
      begin = network: _: {
        key = network;
        origin = network;
        hops = 0;
        router = null;
        via = null;
      };
      onward =
        { key, ... }@way:
        lib.concatMap (
          { name, address, ... }:
          map (
            network:
            {
              router = name;
              via = address;
            }
            // lib.filterAttrs (_: value: value != null) { inherit (way) router via; }
            // {
              key = network;
              inherit (way) origin;
              hops = way.hops + 1;
            }
          ) (lib.filter (network: familyOf network == familyOf key) (lib.attrNames hosts.${name}.networks))
        ) (lib.filter ({ name, ... }: name != own) (routers.${key} or [ ]));
      ways = builtins.genericClosure {
        startSet = lib.mapAttrsToList begin networks;
        operator = onward;
      };
    in
    lib.listToAttrs (map (way: lib.nameValuePair way.key way) ways);
  routes = lib.mapAttrs routesFrom hosts;

  isNearer = a: b: a.hops < b.hops || a.hops == b.hops && a.key < b.key;

  # How `from` reaches `to`: for each family, the nearest address.
  ends =
    from: to:
    lib.mapAttrsToList
      (
        _: found:
        let
          way = lib.head (lib.sort isNearer found);
          inherit (hosts.${from}.networks.${way.origin}) interface;
          source = hosts.${from}.networks.${way.origin}.address;
        in
        {
          inherit (hosts.${to}.networks.${way.key}) address;
          family = familyOf way.key;
          # Where it leaves, and where it arrives.
          out = interface;
          into = hosts.${to}.networks.${way.key}.interface;
          # Where DHCP gives the address, any of the network.
          source = if source == null then way.origin else source;
        }
      )
      (
        lib.groupBy ({ key, ... }: familyOf key) (
          map (network: routes.${from}.${network}) (
            lib.attrNames (
              lib.filterAttrs (
                network: at: at.address != null && routes.${from} ? ${network}
              ) hosts.${to}.networks
            )
          )
        )
      );

  # Machines that no drawn way joins reach each other at their own addresses.
  joined =
    from: to:
    let
      found = ends from to;
      inherit (hosts.${to}) address interface;
      source = hosts.${from}.address;
      isOneFamily = address != null && source != null && familyOf address == familyOf source;
    in
    if found != [ ] then
      found
    else if isOneFamily then
      [
        {
          inherit address source;
          family = familyOf address;
          out = hosts.${from}.interface;
          into = interface;
        }
      ]
    else
      [ ];

  # Of both families, that of the machine's own address.
  preferred =
    host: found:
    let
      isOwn = { family, ... }: host.address == null || family == familyOf host.address;
    in
    lib.head (lib.filter isOwn found ++ found ++ [ null ]);

  withPrefix =
    source:
    if lib.hasInfix "/" source then
      source
    else
      "${source}/${if familyOf source == "ip6" then "128" else "32"}";
in
{
  inherit familyOf isForwarding routes;

  /**
    How one machine reaches another: `{ family; address; source; out; into; }` for each family.
  */
  between = joined;

  /**
    The address at which one machine reaches another; null if only its name is known.
  */
  addressOf =
    from: to:
    let
      found = preferred hosts.${to} (joined from to);
    in
    if found == null then hosts.${to}.address else found.address;

  /**
    The addresses from which one machine comes to another, with their prefix: its name where nobody
    knows them.
  */
  rangeOf =
    from: to:
    let
      found = preferred hosts.${from} (joined from to);
      inherit (hosts.${from}) address;
    in
    if found != null then
      withPrefix found.source
    else if address != null then
      withPrefix address
    else
      from;
}
