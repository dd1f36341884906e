# What a machine's network is, as its own file in a bundle says it.
{ lib }:
let
  inherit (lib) mkDefault;

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
      family = found: lib.optionalAttrs (found != [ ]) { addresses = mkDefault found; };
    in
    lib.filterAttrs (_: value: value != { }) {
      ipv4 = family (of false);
      ipv6 = family (of true);
    }
    // lib.optionalAttrs dhcp { useDHCP = mkDefault true; }
    // lib.optionalAttrs (mtu != null) { mtu = mkDefault mtu; };

  tunnelOf =
    {
      addresses,
      mtu,
      name,
      port,
      ...
    }:
    {
      ips = mkDefault (map ({ address, prefixLength }: "${address}/${toString prefixLength}") addresses);
      listenPort = mkDefault port;
      privateKeyFile = mkDefault "/run/secrets/wireguard/${name}";
    }
    // lib.optionalAttrs (mtu != null) { mtu = mkDefault mtu; };

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
  hostName = mkDefault name;
  useDHCP = mkDefault (address == null && !lib.any ({ dhcp, ... }: dhcp) interfaces);
  interfaces = some (named (one: !isForm "tunnel" one) interfaceOf interfaces);
}
// some {
  vlans = named (isForm "vlan") (
    { id, parent, ... }:
    {
      id = mkDefault id;
      interface = mkDefault parent;
    }
  ) interfaces;
  bridges = named (isForm "bridge") ({ members, ... }: {
    interfaces = mkDefault members;
  }) interfaces;
  wireguard = some { interfaces = named (isForm "tunnel") tunnelOf interfaces; };
  defaultGateway = lib.mapAttrs (_: mkDefault) (gateways.ipv4 or { });
  defaultGateway6 = lib.mapAttrs (_: mkDefault) (gateways.ipv6 or { });
}
