# What a machine's network is, as its own file in a bundle says it.
{ lib }:
let
  isForm = wanted: { form, ... }: form == wanted;

  interfaceOf =
    {
      addresses,
      dhcp,
      mtu,
      ...
    }:
    let
      of = isIpv6: lib.filter ({ address, ... }: lib.hasInfix ":" address == isIpv6) addresses;
      family = found: lib.optionalAttrs (found != [ ]) { addresses = found; };
    in
    lib.filterAttrs (_: value: value != { }) {
      ipv4 = family (of false);
      ipv6 = family (of true);
    }
    // lib.optionalAttrs dhcp { useDHCP = true; }
    // lib.optionalAttrs (mtu != null) { inherit mtu; };

  tunnelOf =
    {
      addresses,
      mtu,
      name,
      port,
      ...
    }:
    {
      ips = map ({ address, prefixLength }: "${address}/${toString prefixLength}") addresses;
      listenPort = port;
      privateKeyFile = "/run/secrets/wireguard/${name}";
    }
    // lib.optionalAttrs (mtu != null) { inherit mtu; };

  named =
    wanted: say: interfaces:
    lib.listToAttrs (map (one: lib.nameValuePair one.name (say one)) (lib.filter wanted interfaces));
in
{
  address,
  name,
  network,
}:
let
  inherit (network) gateways interfaces;
  some = lib.filterAttrs (_: value: value != { });
in
{
  hostName = name;
  useDHCP = address == null && !lib.any ({ dhcp, ... }: dhcp) interfaces;
  interfaces = some (named (one: !isForm "tunnel" one) interfaceOf interfaces);
}
// some {
  vlans = named (isForm "vlan") (
    { id, parent, ... }:
    {
      inherit id;
      interface = parent;
    }
  ) interfaces;
  bridges = named (isForm "bridge") ({ members, ... }: {
    interfaces = members;
  }) interfaces;
  wireguard = some { interfaces = named (isForm "tunnel") tunnelOf interfaces; };
  defaultGateway = gateways.ipv4 or { };
  defaultGateway6 = gateways.ipv6 or { };
}
