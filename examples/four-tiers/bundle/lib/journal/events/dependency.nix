{
  define,
  lib,
  words,
}:
let
  inherit (define)
    about
    create
    drop
    isOneOf
    isTexts
    isUuid
    ;

  edgeOf =
    data:
    {
      edge_id = lib.toLower data.edge_id;
      inherit (data) kind;
      from = lib.toLower data.from;
      to = lib.toLower data.to;
    }
    // lib.optionalAttrs (data ? subjects) { inherit (data) subjects; };

  edge = about "edges" "edge_id";
in
{
  "Dependency.DependencyAdded" =
    edge {
      kind = isOneOf words.edgeKinds;
      from = isUuid;
      to = isUuid;
    } (create edgeOf)
    // {
      may.subjects = isTexts;
    };

  "Dependency.DependencyKindChanged" =
    edge { kind = isOneOf words.edgeKinds; } (
      data: _: before:
      if before == null then
        null
      else
        removeAttrs before [ "subjects" ]
        // builtins.intersectAttrs {
          kind = null;
          subjects = null;
        } data
    )
    // {
      may.subjects = isTexts;
    };

  "Dependency.DependencyRemoved" = edge { } drop;
}
