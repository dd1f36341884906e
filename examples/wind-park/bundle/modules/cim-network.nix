# What follows on each machine from the drawn networks: routes, forwarding, NAT, tunnels, and addresses
# and names for clients.
{ config, lib, ... }:
let
  inherit (config.networking) defaultGateway defaultGateway6 hostName;
  inherit (config.cim) hosts;
  ways = import ../lib/ways.nix { inherit hosts lib; };
  inherit (ways) familyOf;

  own =
    hosts.${hostName} or {
      networks = { };
      tunnels = { };
      type = "server";
      uplink = null;
    };
  routes = lib.attrValues (ways.routes.${hostName} or { });
  interfaceOf = { origin, ... }: own.networks.${origin}.interface;
  interfacesOf = networks: lib.unique (lib.mapAttrsToList (_: at: at.interface) networks);
  quoted = names: "{ ${lib.concatMapStringsSep ", " (name: ''"${name}"'') names} }";

  # The ways that neither the default gateway nor a tunnel is.
  defaults = map ({ address, ... }: address) (
    lib.filter (gateway: gateway != null) [
      defaultGateway
      defaultGateway6
    ]
  );
  static = lib.filter (
    { via, ... }@way: via != null && !lib.elem via defaults && !own.tunnels ? ${interfaceOf way}
  ) routes;
  routeOf =
    { key, via, ... }:
    let
      parts = lib.splitString "/" key;
    in
    {
      address = lib.head parts;
      prefixLength = lib.toInt (lib.last parts);
      inherit via;
    };
  routesOf = family: found: map routeOf (lib.filter ({ key, ... }: familyOf key == family) found);

  forwards = ways.isForwarding own;
  inside = lib.filter (name: name != own.uplink) (interfacesOf own.networks);
  translates = own.type == "gateway" && own.uplink != null && inside != [ ];
  # A network in which one machine is alone, by its uplink, belongs to others.
  isOuter =
    network:
    let
      members = lib.filter ({ networks, ... }: networks ? ${network}) (lib.attrValues hosts);
      member = lib.head members;
    in
    lib.length members == 1 && member.networks.${network}.interface == member.uplink;
  drawn = lib.filter (network: !isOuter network) (
    lib.unique (lib.concatMap ({ networks, ... }: lib.attrNames networks) (lib.attrValues hosts))
  );
  drawnIpv4 = lib.sort lib.lessThan (lib.filter (network: familyOf network == "ip") drawn);

  # What comes in by the uplink comes from drawn networks, or is for a public service.
  fromOutside = lib.concatMapStrings (way: ''
    iifname "${own.uplink}" ${familyOf way.key} saddr ${way.key} oifname ${quoted inside} accept
  '') (lib.filter (way: interfaceOf way == own.uplink && !isOuter way.key) routes);

  openings = lib.concatMap (
    { services, ... }:
    lib.concatMap (
      {
        host,
        port,
        protocols,
        ...
      }:
      lib.concatMap
        (
          { address, ... }:
          map (
            protocol:
            ''iifname "${own.uplink}" ${familyOf address} daddr ${address} ${protocol} dport ${toString port} accept''
          ) protocols
        )
        (
          lib.filter ({ out, ... }: lib.elem out inside && !own.tunnels ? ${out}) (ways.between hostName host)
        )
    ) (lib.filter (one: one.public && !one.here && one.port != null) (lib.attrValues services))
  ) (lib.filter ({ enable, ... }: enable) (lib.attrValues config.cim.domains));

  served = lib.filterAttrs (_: at: at.serves) own.networks;
  servicesHere = lib.concatMap (
    { enable, services, ... }: lib.filter (one: enable && one.here) (lib.attrValues services)
  ) (lib.attrValues config.cim.domains);
  # A drawn server does it instead.
  isDrawn = lib.any (
    { kind, ... }:
    lib.elem kind [
      "dnsmasq"
      "kea"
    ]
  ) servicesHere;
  serves = served != { } && !isDrawn;
  servesIpv6 = lib.any (network: familyOf network == "ip6") (lib.attrNames served);
  hasResolver = lib.any ({ port, ... }: port == 53) servicesHere;

  # The names of machines, with their addresses as seen from here.
  records = map (name: lib.concatStringsSep "," ([ name ] ++ addressesOf name)) (
    lib.filter (name: addressesOf name != [ ]) (lib.attrNames hosts)
  );
  addressesOf =
    name:
    if name == hostName then
      lib.concatMap (
        { interface, address, ... }: lib.optional (interface == own.interface && address != null) address
      ) (lib.attrValues own.networks)
    else
      map ({ address, ... }: address) (ways.between hostName name);

  rangeFor =
    network:
    { pool, ... }:
    if pool == null then
      "${lib.head (lib.splitString "/" network)},ra-stateless"
    else
      "${pool.first},${pool.last},12h";

  openFor =
    network:
    { interface, ... }:
    let
      family = familyOf network;
      ask = if family == "ip" then "67" else "547";
      from = if family == "ip" then network else "{ ${network}, fe80::/10 }";
    in
    ''
      iifname "${interface}" meta nfproto ${
        if family == "ip" then "ipv4" else "ipv6"
      } udp dport ${ask} accept comment "DHCP"
      iifname "${interface}" ${family} saddr ${from} meta l4proto { tcp, udp } th dport 53 accept comment "DNS"
    '';

  # Where the other end of a tunnel is outside of it: in a network that both are in, or at its uplink.
  isOutside =
    host: _: at:
    at.address != null && !host.tunnels ? ${at.interface};
  meetingPlaces =
    other:
    let
      open = lib.filterAttrs (isOutside other) other.networks;
      mine = lib.filterAttrs (_: at: !own.tunnels ? ${at.interface}) own.networks;
      shared = builtins.intersectAttrs mine open;
      atUplink = lib.filterAttrs (
        network: at: at.interface == other.uplink && lib.elem (familyOf network) families
      ) open;
      # What this machine speaks outside; where DHCP says so, IPv4.
      spoken = lib.filter (network: mine.${network}.interface == own.uplink) (lib.attrNames mine);
      families = if spoken == [ ] then [ "ip" ] else map familyOf spoken;
      isIpv4 = { address, ... }: familyOf address == "ip";
      found = lib.partition isIpv4 (lib.attrValues atUplink);
    in
    map (network: {
      inherit (shared.${network}) address;
      inherit (mine.${network}) interface;
    }) (lib.attrNames shared)
    ++ map (
      { address, ... }:
      {
        inherit address;
        interface = own.uplink;
      }
    ) (found.right ++ found.wrong);

  peersOf =
    tunnel:
    { peers, ... }:
    lib.concatLists (
      lib.mapAttrsToList (
        host: interface:
        let
          other = hosts.${host};
          end = other.tunnels.${interface};
          places = meetingPlaces other;
          place = lib.head places;
          address = if familyOf place.address == "ip6" then "[${place.address}]" else place.address;
          isBehind = way: way.router == host && interfaceOf way == tunnel && !isOuter way.key;
        in
        lib.optional (end.publicKey != null) (
          {
            name = "${host}-${interface}";
            inherit (end) publicKey;
            allowedIPs =
              lib.concatMap (
                at:
                lib.optional (at.interface == interface && at.address != null)
                  "${at.address}/${if familyOf at.address == "ip6" then "128" else "32"}"
              ) (lib.attrValues other.networks)
              ++ map ({ key, ... }: key) (lib.filter isBehind routes);
            persistentKeepalive = 25;
          }
          // lib.optionalAttrs (places != [ ]) { endpoint = "${address}:${toString end.port}"; }
        )
      ) peers
    );

  openForPeers =
    { port, peers, ... }:
    lib.concatMapStrings (
      host:
      let
        places = meetingPlaces hosts.${host};
        place = lib.head places;
        from = lib.optionalString (places != [ ]) "${familyOf place.address} saddr ${place.address} ";
        interface = if places == [ ] then own.uplink else place.interface;
        at = lib.optionalString (interface != null) ''iifname "${interface}" '';
      in
      ''
        ${at}${from}udp dport ${toString port} accept comment "WireGuard of ${host}"
      ''
    ) (lib.attrNames peers);
in
{
  config = {
    networking = {
      interfaces = lib.mapAttrs (_: found: {
        ipv4.routes = routesOf "ip" found;
        ipv6.routes = routesOf "ip6" found;
      }) (lib.groupBy interfaceOf static);

      wireguard.interfaces = lib.mapAttrs (tunnel: end: { peers = peersOf tunnel end; }) own.tunnels;

      nftables.tables = lib.mkIf translates {
        cim-nat = {
          family = "ip";
          # Among the drawn networks every address stays as it is.
          content = ''
            set drawn {
              type ipv4_addr
              flags interval
              auto-merge
              elements = { ${lib.concatStringsSep ", " drawnIpv4} }
            }
            chain postrouting {
              type nat hook postrouting priority srcnat; policy accept;
              iifname ${quoted inside} oifname "${own.uplink}" ip daddr != @drawn masquerade
            }
          '';
        };
      };

      firewall = {
        extraInputRules =
          lib.concatMapStrings openForPeers (lib.attrValues own.tunnels)
          + lib.optionalString serves (lib.concatStrings (lib.mapAttrsToList openFor served));
        filterForward = lib.mkIf forwards true;
        extraForwardRules = lib.mkIf (forwards && inside != [ ]) (
          ''
            iifname ${quoted inside} oifname ${
              quoted (inside ++ lib.optional (own.uplink != null) own.uplink)
            } accept
          ''
          + lib.optionalString (own.uplink != null) (
            fromOutside + lib.concatMapStrings (rule: rule + "\n") openings
          )
        );
      };
    };

    boot.kernel.sysctl = lib.mkIf forwards {
      "net.ipv4.conf.all.forwarding" = lib.mkDefault true;
      "net.ipv6.conf.all.forwarding" = lib.mkDefault true;
    };

    services.dnsmasq = lib.mkIf serves {
      enable = true;
      settings = {
        interface = interfacesOf served;
        bind-dynamic = true;
        bogus-priv = true;
        domain-needed = true;
        dhcp-range = lib.mapAttrsToList rangeFor served;
        host-record = records;
        no-hosts = true;
      }
      // lib.optionalAttrs servesIpv6 { enable-ra = true; }
      // lib.optionalAttrs hasResolver {
        # The drawn resolver of this machine answers.
        port = 0;
        dhcp-option = "option:dns-server,0.0.0.0";
      };
    };
  };
}
