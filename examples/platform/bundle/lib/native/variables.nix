# First part of the variables that tell a service where each of its providers is: the kind's
# (`REDIS`), with the service's name before it when two providers would have the same, and with the
# domain's when that is not enough.
{ lib }:
let
  upper =
    name:
    let
      letters = lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] name);
    in
    if builtins.match "[0-9].*" letters != null then "_${letters}" else letters;

  kindPrefix =
    { kind, slug, ... }: if kind != null && kind.prefix != null then kind.prefix else upper slug;
  servicePrefix =
    one:
    let
      prefix = kindPrefix one;
      name = upper one.slug;
    in
    if name == prefix || lib.hasSuffix "_${prefix}" name then name else "${name}_${prefix}";
  domainPrefix =
    one:
    if one.domainSlug == null then
      "EXTERNAL_${servicePrefix one}"
    else
      "${upper one.domainSlug}_${servicePrefix one}";

  step =
    { open, found }:
    level:
    let
      named = lib.groupBy level open;
      taken = lib.genAttrs (lib.attrValues found) (_: true);
      isFree = one: lib.length named.${level one} == 1 && !taken ? ${level one};
      done = lib.partition isFree open;
    in
    {
      open = done.wrong;
      found = found // lib.listToAttrs (map (one: lib.nameValuePair one.id (level one)) done.right);
    };

  last =
    one: "${domainPrefix one}_${upper (builtins.substring (lib.stringLength one.id - 6) 6 one.id)}";
in
/**
  The prefixes of the providers of a service, by the provider's id.
*/
{ reaches, ... }:
let
  levels =
    lib.foldl' step
      {
        open = reaches;
        found = { };
      }
      [
        kindPrefix
        servicePrefix
        domainPrefix
      ];
in
levels.found // lib.listToAttrs (map (one: lib.nameValuePair one.id (last one)) levels.open)
