# Names as files, attributes, hosts and units write them. Letters that are Latin letters with marks
# lose the marks; other letters than Latin ones are dashes. A mark of another script between two
# Latin letters is a dash too, which is the one thing that Flakegraph itself sees otherwise.
{
  lib,
  text,
  words,
}:
let
  inherit (builtins) stringLength substring;
  inherit (text) digitsOf;

  letters = lib.listToAttrs (
    lib.concatLists (
      lib.mapAttrsToList (
        becomes: list: map (letter: lib.nameValuePair letter becomes) (text.charactersOf list)
      ) (lib.importJSON ../data/letters.json)
    )
  );

  ascii =
    name:
    let
      plain =
        if text.isAscii name then
          name
        else
          lib.concatMapStrings (
            letter: if stringLength letter == 1 then letter else letters.${letter} or "-"
          ) (text.charactersOf name);
      parts = builtins.split "[^a-z0-9]+" (lib.toLower (lib.replaceStrings [ "'" ] [ "" ] plain));
    in
    lib.concatMapStrings (part: if lib.isString part then part else "-") parts;

  cut = max: name: lib.removeSuffix "-" (substring 0 max (lib.removePrefix "-" name));

  setOf = list: lib.genAttrs list (_: true);

  slug =
    {
      max ? 63,
      fallback ? "x",
      reserved ? { },
      letterFirst ? false,
    }:
    name: id:
    let
      first = cut max (ascii name);
      base =
        if letterFirst && builtins.match "[0-9].*" first != null then cut max "u-${first}" else first;
      isTaken = everywhere ? ${base} || reserved ? ${base} || builtins.match "[0-9]*" base != null;
    in
    if isTaken then "${cut (max - 7) (if base == "" then fallback else base)}-${digitsOf id}" else base;

  everywhere = setOf words.reserved;

  users = {
    max = 31;
    reserved = setOf words.reservedUsers;
    letterFirst = true;
  };
in
{
  inherit slug;
  domain = slug {
    fallback = "domain";
    reserved = setOf words.reservedDomains;
  };
  service = slug { fallback = "service"; };
  host = slug { fallback = "host"; };
  person = slug (users // { fallback = "user"; });
  administrator = slug (users // { fallback = "admin"; });

  /**
    The text if it is short enough, else its beginning and six hex digits of its SHA-256.
  */
  fitted =
    max: name:
    if stringLength name <= max then
      name
    else
      "${lib.removeSuffix "-" (substring 0 (max - 7) name)}-${digitsOf name}";

  /**
    Items with a `name`, in which nobody has a name that another had before: who comes second
    gets six hex digits of its `id`.
  */
  distinct =
    items:
    let
      step =
        { taken, done }:
        item:
        let
          name =
            if taken ? ${item.name} then "${substring 0 56 item.name}-${digitsOf item.id}" else item.name;
        in
        {
          taken = taken // {
            ${name} = true;
          };
          done = done ++ [ (item // { inherit name; }) ];
        };
      names = lib.groupBy (item: item.name) items;
    in
    if lib.length (lib.attrNames names) == lib.length items then
      items
    else
      (lib.foldl' step {
        taken = { };
        done = [ ];
      } items).done;
}
