# Who is in which network.
{
  lib,
  cidr,
  rank,
}:
let
  inherit (cidr)
    familyOf
    isLinkLocal
    networkOf
    poolOf
    ;

  # IPv4 needs a pool; IPv6 clients make their own addresses of 64 bits.
  canServe =
    network: if familyOf network == "ipv4" then poolOf network != null else lib.hasSuffix "/64" network;

  placesOf =
    host:
    lib.concatMap (
      { name, addresses, ... }:
      map (
        { address, prefixLength }:
        {
          inherit address host;
          network = networkOf address prefixLength;
          interface = name;
        }
      ) (lib.filter ({ address, ... }: !isLinkLocal address) addresses)
    ) host.interfaces;

  # The first place of each network, sorted by network.
  firstOfEach =
    places: map lib.head (lib.attrValues (lib.groupBy ({ network, ... }: network) places));

  isHigher =
    a: b:
    rank.rankOf a.host > rank.rankOf b.host
    || rank.rankOf a.host == rank.rankOf b.host && a.host.slug < b.host.slug;

  # Who gives a client its address: of those above it, and of routers, the highest.
  serversFor =
    client: others:
    lib.take 1 (
      lib.sort isHigher (
        lib.filter ({ host, ... }: rank.isForwarding host || rank.rankOf host > rank.rankOf client) others
      )
    );
in
/**
  The networks of each host by its id, given hosts with their interfaces.
*/
wiring: hosts:
let
  fixed = lib.listToAttrs (map (host: lib.nameValuePair host.id (placesOf host)) hosts);

  heardBy =
    host: name:
    lib.concatMap (
      port:
      lib.filter (place: place.interface == port.interface && place.host.id != host.id) (
        fixed.${port.host} or [ ]
      )
    ) (wiring.segment host.id name);

  asked = lib.concatMap (
    host:
    lib.concatMap (
      { name, ... }:
      map (place: {
        client = host;
        interface = name;
        inherit place;
      }) (heardBy host name)
    ) (lib.filter ({ dhcp, ... }: dhcp) host.interfaces)
  ) hosts;
  askedBy = lib.groupBy ({ client, ... }: client.id) asked;

  servers = lib.listToAttrs (
    lib.concatMap
      (
        found:
        map ({ host, network, ... }: lib.nameValuePair "${host.id} ${network}" true) (
          serversFor (lib.head found).client (map ({ place, ... }: place) found)
        )
      )
      (
        lib.attrValues (
          lib.groupBy (
            {
              client,
              interface,
              place,
            }:
            "${client.id} ${interface} ${place.network}"
          ) (lib.filter ({ place, ... }: canServe place.network) asked)
        )
      )
  );

  attachmentsOf =
    { id, ... }:
    map
      (
        {
          network,
          interface,
          address,
          ...
        }:
        {
          inherit network interface address;
          serves = servers ? "${id} ${network}";
        }
      )
      (
        firstOfEach (
          fixed.${id}
          ++ map (
            { interface, place, ... }:
            {
              inherit interface;
              inherit (place) network;
              address = null;
            }
          ) (askedBy.${id} or [ ])
        )
      );
in
lib.listToAttrs (map (host: lib.nameValuePair host.id (attachmentsOf host)) hosts)
