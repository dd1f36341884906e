# What is plugged into what: links and bridges.
{ lib, valid }:
let
  isTunnelType =
    type:
    lib.elem
      (lib.toLower (lib.concatStrings (lib.filter lib.isString (builtins.split "[^a-zA-Z]" type))))
      [
        "wireguard"
        "vpn"
      ];

  keyOf = host: interface: "${host} ${interface}";
  portOf = host: interface: {
    key = keyOf host interface;
    inherit host interface;
  };
in
{
  inherit isTunnelType;

  /**
    The wiring of links between hosts `{ id; slug; host; }`, by the ids of hosts.
  */
  wiringOf =
    links: hosts:
    let
      slugs = lib.listToAttrs (map ({ id, slug, ... }: lib.nameValuePair id slug) hosts);

      ports = lib.listToAttrs (
        lib.concatMap (
          { id, host, ... }:
          map ({ name, ... }: lib.nameValuePair (keyOf id name) true) (
            valid.usable (if host == null then [ ] else host.interfaces)
          )
        ) hosts
      );

      ends = lib.concatMap (
        link:
        let
          from = portOf link.from_node link.from_interface;
          to = portOf link.to_node link.to_interface;
          isTunnel = isTunnelType link.network_type;
        in
        [
          { inherit from to isTunnel; }
          {
            from = to;
            to = from;
            inherit isTunnel;
          }
        ]
      ) (lib.filter (link: slugs ? ${link.from_node} && slugs ? ${link.to_node}) links);

      bridged = lib.concatMap (
        { id, host, ... }:
        lib.concatMap (
          { name, bridge_members, ... }:
          lib.concatMap (member: [
            {
              from = portOf id name;
              to = portOf id member;
            }
            {
              from = portOf id member;
              to = portOf id name;
            }
          ]) bridge_members
        ) (valid.usable (if host == null then [ ] else host.interfaces))
      ) hosts;

      byStart = lib.groupBy ({ from, ... }: from.key);
      cables = byStart (lib.filter ({ isTunnel, ... }: !isTunnel) ends ++ bridged);
      tunnels = byStart (lib.filter ({ isTunnel, ... }: isTunnel) ends);
    in
    {
      endsTunnel = host: name: tunnels ? ${keyOf host name};

      # The ends of the tunnels that begin in an interface, one on each machine, sorted.
      peers =
        host: name:
        lib.mapAttrsToList
          (host: found: {
            inherit host;
            interface = lib.head (lib.sort lib.lessThan (map ({ to, ... }: to.interface) found));
          })
          (
            lib.groupBy ({ to, ... }: slugs.${to.host}) (
              lib.filter ({ to, ... }: ports ? ${to.key}) (tunnels.${keyOf host name} or [ ])
            )
          );

      # All interfaces that an interface hears, through cables and bridges; itself first.
      segment =
        host: name:
        builtins.genericClosure {
          startSet = [ (portOf host name) ];
          operator = { key, ... }: map ({ to, ... }: to) (cables.${key} or [ ]);
        };
    };
}
