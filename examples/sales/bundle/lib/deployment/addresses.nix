# Addresses of machines.
{
  lib,
  valid,
  words,
}:
let
  inherit (valid) isFixed usable;

  # The first fixed address that a host was given; `null` when it was given none.
  drawn =
    host:
    let
      interfaces = usable host.interfaces;
      fixed = lib.concatMap (
        { name, addresses, ... }:
        map (address: {
          inherit (address) address;
          prefixLength = address.prefix_length;
          interface = name;
        }) (lib.filter isFixed addresses)
      ) interfaces;
      dynamic = lib.filter ({ addresses, ... }: lib.any (one: one.dhcp) addresses) interfaces;
    in
    if fixed != [ ] then
      lib.head fixed
    else if dynamic != [ ] then
      {
        address = null;
        prefixLength = 24;
        interface = (lib.head dynamic).name;
      }
    else
      null;

  digits = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );

  # An address of 10.64.0.0/16 that depends on the id and that nobody has.
  free =
    taken: id:
    let
      hash = builtins.hashString "sha256" id;
      digit = place: digits.${builtins.substring place 1 hash};
      high = digit 0 * 16 + digit 1;
      low = digit 2 * 16 + digit 3;
      at =
        step:
        let
          place = lib.mod (high * 254 + lib.mod low 254 + step) (256 * 254);
          address = "10.64.${toString (place / 254)}.${toString (lib.mod place 254 + 1)}";
        in
        if taken ? ${address} then at (step + 1) else address;
    in
    at 0;

  derive =
    { taken, found }:
    { id, host, ... }:
    let
      address = free taken id;
      interfaces = usable (if host == null then [ ] else host.interfaces);
    in
    {
      taken = taken // {
        ${address} = true;
      };
      found = found // {
        ${id} = {
          inherit address;
          prefixLength = 16;
          interface = if interfaces == [ ] then words.interface else (lib.head interfaces).name;
        };
      };
    };
in
/**
  The address of each host by id; hosts are `{ id; host; }`, with `host` null where nobody drew it.
*/
hosts:
let
  given = lib.filterAttrs (_: place: place != null) (
    lib.listToAttrs (
      map ({ id, host, ... }: lib.nameValuePair id (if host == null then null else drawn host)) hosts
    )
  );
  addresses = lib.filter (address: address != null) (
    map (place: place.address) (lib.attrValues given)
  );
in
(lib.foldl' derive {
  taken = lib.genAttrs addresses (_: true);
  found = given;
} (lib.sort (a: b: a.id < b.id) (lib.filter ({ id, ... }: !given ? ${id}) hosts))).found
