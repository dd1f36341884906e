# Service kinds, as Flakegraph's catalogue has them.
{ lib, text }:
let
  kinds = lib.mapAttrs (kind: facts: facts // { inherit kind; }) (lib.importJSON ../data/kinds.json);
  byName = lib.listToAttrs (
    lib.concatMap (facts: map (name: lib.nameValuePair name facts) facts.names) (lib.attrValues kinds)
  );
  normal = name: lib.replaceStrings [ "_" ] [ "-" ] (lib.toLower (text.trim name));
in
{
  inherit kinds;

  /**
    The kind of that name, title or alias; null when there is none.
  */
  kindOf = name: byName.${normal name} or null;

  portOf =
    kind: settings:
    let
      port = settings.port or null;
      choice = settings.${kind.portBy.key} or null;
    in
    if kind == null then
      null
    else if kind.portFollows && lib.isInt port && port >= 1 && port <= 65535 then
      port
    else if kind.portBy != null && lib.isString choice then
      kind.portBy.ports.${choice} or kind.port
    else
      kind.port;

  # The unit that runs a service, and the one that is up once it answers.
  unitsOf =
    kind:
    { instance, shortInstance }:
    let
      named =
        lib.replaceStrings
          [
            "@instance@"
            "@short@"
          ]
          [
            instance
            shortInstance
          ];
      unit = if kind == null then "${instance}.service" else named kind.unit;
    in
    {
      inherit unit;
      ready = if kind.ready or null == null then unit else named kind.ready;
    };
}
