# Addresses that machines can have, and interfaces that Linux knows.
{ lib }:
let
  inherit (builtins) match;

  ipv4 = "((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  h = "[0-9a-fA-F]{1,4}";
  ipv6 = lib.concatStringsSep "|" (
    [
      "(${h}:){7}${h}"
      "(${h}:){1,7}:"
      ":((:${h}){1,7}|:)"
    ]
    ++ map (n: "(${h}:){1,${toString n}}(:${h}){1,${toString (7 - n)}}") [
      1
      2
      3
      4
      5
      6
    ]
  );

  isIpv4 = address: match ipv4 address != null;
  isIpv6 =
    address:
    let
      # The last two groups may be written as IPv4.
      mixed = match "([0-9a-fA-F:]*:)([0-9.]+)" address;
      plain = if mixed != null && isIpv4 (lib.last mixed) then "${lib.head mixed}0:0" else address;
    in
    match ipv6 plain != null;

  isFixed =
    {
      address,
      prefix_length,
      dhcp,
    }:
    !dhcp && (isIpv4 address && prefix_length <= 32 || isIpv6 address);

  isUsable = { name, ... }: name != "lo" && match "[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,14}" name != null;

  # Of several with one name, the first.
  distinct = lib.foldl' (
    found: one: if lib.any ({ name, ... }: name == one.name) found then found else found ++ [ one ]
  ) [ ];
in
{
  inherit isFixed;

  isIpAddress = text: isIpv4 text || isIpv6 text;

  # The interfaces whose names Linux takes, each name once, with their usable addresses.
  usable =
    interfaces:
    map (
      one:
      one
      // {
        addresses = lib.filter (address: address.dhcp || isFixed address) one.addresses;
      }
    ) (distinct (lib.filter isUsable interfaces));
}
