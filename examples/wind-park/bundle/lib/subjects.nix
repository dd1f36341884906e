# NATS subjects, as sets of what they match.
{ lib }:
let
  inherit (lib) head tail;

  tokens = lib.splitString ".";
  joined = lib.concatStringsSep ".";

  # Whether every subject that the second matches, the first matches, too.
  coversTokens =
    a: b:
    if a == [ ] || b == [ ] then
      a == b
    else if head a == ">" then
      true
    else if head b == ">" then
      false
    else
      (head a == "*" || head a == head b) && coversTokens (tail a) (tail b);

  overlapTokens =
    a: b:
    if a == [ ] || b == [ ] then
      a == b
    else if head a == ">" || head b == ">" then
      true
    else
      (head a == "*" || head b == "*" || head a == head b) && overlapTokens (tail a) (tail b);

  # The smallest subject that covers two that overlap.
  join =
    a: b:
    if a == [ ] then
      [ ]
    else if head a == ">" || head b == ">" then
      [ ">" ]
    else
      [ (if head a == head b then head a else "*") ] ++ join (tail a) (tail b);

  add =
    found: one:
    let
      parted = lib.partition (overlapTokens one) found;
    in
    if parted.right == [ ] then
      found ++ [ one ]
    else
      add parted.wrong (lib.foldl' join one parted.right);
in
{
  covers = a: b: coversTokens (tokens a) (tokens b);

  ownerOf = subject: head (tokens subject);

  /**
    Subjects of which no two overlap, and which cover all of these: who imports one message by two
    subjects gets it twice.
  */
  apart = subjects: lib.sort lib.lessThan (map joined (lib.foldl' add [ ] (map tokens subjects)));

  /**
    The subject with each of the owners in place of a wildcard for them.
  */
  expand =
    owners: subject:
    let
      parts = tokens subject;
      among = rest: map (owner: joined ([ owner ] ++ rest)) owners;
    in
    if head parts == "*" then
      among (tail parts)
    else if head parts == ">" then
      among [ ] ++ among parts
    else
      [ subject ];
}
