# The network as each machine has it.
{
  cidr,
  lib,
  valid,
  words,
}:
let
  inherit (cidr) contains familyOf isLinkLocal;
  inherit (import ./wiring.nix { inherit lib valid; }) isTunnelType wiringOf;
  rank = import ./rank.nix { inherit lib words; };
  interfacesOf = import ./interfaces.nix { inherit isTunnelType lib valid; };
  attach = import ./attachments.nix { inherit cidr lib rank; };

  # The address that moves between routers, where one of their Keepalived services has it.
  virtualAddresses =
    { services, ... }:
    network:
    lib.take 1 (
      lib.sort lib.lessThan (
        lib.filter (address: valid.isIpAddress address && contains network address) (
          map (
            { service, ... }:
            let
              address = service.settings.address or null;
            in
            if lib.isString address then lib.head (lib.splitString "/" address) else ""
          ) (lib.filter ({ kind, ... }: kind.kind == "keepalived") services)
        )
      )
    );

  isHigher =
    a: b:
    rank.rankOf a.host > rank.rankOf b.host
    || rank.rankOf a.host == rank.rankOf b.host && a.host.slug < b.host.slug;

  # The routers of each network, the highest first.
  routersOf =
    hosts:
    lib.groupBy ({ network, ... }: network) (
      lib.sort isHigher (
        lib.concatMap (
          host:
          map (
            { network, address, ... }:
            {
              inherit host network;
              address = lib.head (virtualAddresses host network ++ [ address ]);
            }
          ) (lib.filter ({ address, ... }: address != null) host.networks)
        ) (lib.filter rank.isForwarding hosts)
      )
    );

  isAbove =
    router: host:
    if rank.isForwarding host then
      rank.rankOf router > rank.rankOf host
    else
      rank.rankOf router >= rank.rankOf host;

  # A given gateway is in one of the machine's networks.
  placed =
    host: address:
    let
      own = lib.filter ({ network, ... }: contains network address) host.networks;
    in
    if isLinkLocal address then
      {
        inherit address;
        inherit (host) interface;
      }
    else if own == [ ] then
      null
    else
      {
        inherit address;
        inherit (lib.head own) interface;
      };

  gatewayOf =
    routers: family: host:
    let
      given = lib.filter (address: valid.isIpAddress address && familyOf address == family) (
        if host.host == null then [ ] else host.host.gateways
      );
      tunnels = map ({ name, ... }: name) (lib.filter ({ form, ... }: form == "tunnel") host.interfaces);
      found = lib.sort (a: b: rank.rankOf a.host > rank.rankOf b.host) (
        lib.filter (router: router.host.id != host.id && isAbove router.host host) (
          lib.concatMap
            (
              { network, interface, ... }:
              map (router: router // { inherit interface; }) (routers.${network} or [ ])
            )
            (
              lib.filter (
                { network, interface, ... }: familyOf network == family && !lib.elem interface tunnels
              ) host.networks
            )
        )
      );
    in
    if given != [ ] then
      placed host (lib.head given)
    else if lib.any ({ dhcp, ... }: dhcp) host.interfaces || found == [ ] then
      null
    else
      {
        inherit (lib.head found) address interface;
      };
in
/**
  The network of each host by its id, given links and hosts with their addresses and services.
*/
links: hosts:
let
  wiring = wiringOf links hosts;
  wired = map (host: host // { interfaces = interfacesOf wiring host; }) hosts;
  networks = attach wiring wired;
  attached = map (host: host // { networks = networks.${host.id}; }) wired;
  routers = routersOf attached;

  networkOf =
    host:
    let
      gateways = lib.filterAttrs (_: gateway: gateway != null) (
        lib.genAttrs [ "ipv4" "ipv6" ] (family: gatewayOf routers family host)
      );
      dynamic = lib.filter ({ dhcp, ... }: dhcp) host.interfaces;
      ways = lib.attrValues (lib.mapAttrs (_: { interface, ... }: interface) gateways);
    in
    {
      inherit (host) interfaces networks;
      inherit gateways;
      uplink = lib.head (ways ++ map ({ name, ... }: name) dynamic ++ [ null ]);
      forwards = rank.isForwarding host;
    };
in
lib.listToAttrs (map (host: lib.nameValuePair host.id (networkOf host)) attached)
