# Networks of addresses: the arithmetic that Nix lacks. Addresses are valid.
{ lib }:
let
  inherit (lib)
    concatMapStringsSep
    foldl'
    hasInfix
    splitString
    toInt
    ;

  digits = lib.listToAttrs (
    lib.imap0 (n: digit: lib.nameValuePair digit n) (lib.stringToCharacters "0123456789abcdef")
  );
  fromHex = text: foldl' (sum: digit: sum * 16 + digits.${digit}) 0 (lib.stringToCharacters text);
  hex = number: lib.toLower (lib.toHexString number);
  power = n: foldl' (product: _: product * 2) 1 (lib.genList (_: null) n);

  familyOf = address: if hasInfix ":" address then "ipv6" else "ipv4";

  bytes = address: map toInt (splitString "." address);

  groupsIn =
    text:
    lib.concatMap (
      part:
      if part == "" then
        [ ]
      else if hasInfix "." part then
        let
          at = lib.elemAt (bytes part);
        in
        [
          (at 0 * 256 + at 1)
          (at 2 * 256 + at 3)
        ]
      else
        [ (fromHex (lib.toLower part)) ]
    ) (splitString ":" text);

  # The eight groups of an IPv6 address; `::` stands for those that are missing.
  groups =
    address:
    let
      parts = splitString "::" address;
      before = groupsIn (lib.head parts);
      after = groupsIn (lib.last parts);
      missing = 8 - lib.length before - lib.length after;
    in
    if lib.length parts == 1 then before else before ++ lib.genList (_: 0) missing ++ after;

  # The first `length` bits of numbers of so many bits.
  masked =
    bits: length:
    lib.imap0 (
      n: number:
      let
        kept = lib.max 0 (lib.min bits (length - n * bits));
      in
      number - lib.mod number (power (bits - kept))
    );

  trimmed =
    numbers: if numbers != [ ] && lib.last numbers == 0 then trimmed (lib.init numbers) else numbers;

  dotted = concatMapStringsSep "." toString;
  colons =
    numbers:
    let
      some = trimmed numbers;
    in
    concatMapStringsSep ":" hex some + lib.optionalString (lib.length some < 8) "::";

  prefixOf = network: toInt (lib.last (splitString "/" network));
  networkOf =
    address: length:
    let
      first =
        if familyOf address == "ipv4" then
          dotted (masked 8 length (bytes address))
        else
          colons (masked 16 length (groups address));
    in
    "${first}/${toString length}";

  ofNumber =
    number:
    dotted (
      map (unit: lib.mod (number / power unit) 256) [
        24
        16
        8
        0
      ]
    );
in
{
  inherit familyOf networkOf;

  contains =
    network: address:
    familyOf network == familyOf address && networkOf address (prefixOf network) == network;

  isLinkLocal = address: familyOf address == "ipv6" && networkOf address 10 == "fe80::/10";

  # The upper half of an IPv4 network, for machines that ask; null where it is too small.
  poolOf =
    network:
    let
      prefix = prefixOf network;
      start = foldl' (sum: byte: sum * 256 + byte) 0 (bytes (lib.head (splitString "/" network)));
      size = power (32 - prefix);
    in
    if familyOf network == "ipv6" || prefix < 8 || prefix > 30 then
      null
    else
      {
        first = ofNumber (start + size / 2);
        last = ofNumber (start + size - 2);
      };
}
