# Services with their names, ports and units.
{
  lib,
  inOrder,
  kinds,
  slug,
}:
let
  draft =
    domain:
    {
      name,
      id,
      service,
    }:
    let
      kind = kinds.kindOf service.kind;
    in
    {
      inherit id kind service;
      slug = name;
      domain = if domain == null then null else domain.id;
      path = if domain == null then name else "${domain.slug}/${name}";
      long = if domain == null then name else "${domain.slug}-${name}";
      port = kinds.portOf kind service.settings;
    };

  # `a-b` and `c` give the same as `a` and `b-c`: the path tells them apart.
  named =
    drafts:
    let
      step =
        { taken, done }:
        one:
        let
          dashes = lib.concatStrings (lib.genList (_: "-") 64);
          long = if taken ? ${one.long} then slug.fitted 63 "${one.long}${dashes}${pathOf one}" else one.long;
        in
        {
          taken = taken // {
            ${long} = true;
          };
          done = done ++ [ (one // { inherit long; }) ];
        };
    in
    if lib.length (lib.attrNames (lib.groupBy (one: one.long) drafts)) == lib.length drafts then
      drafts
    else
      (lib.foldl' step {
        taken = { };
        done = [ ];
      } drafts).done;
  # Outside every domain, the name of none stands in front, as in Flakegraph.
  pathOf = one: if one.domain == null then "undefined/${one.slug}" else one.path;

  finish =
    one:
    let
      names = {
        instance = slug.fitted 63 one.long;
        shortInstance = slug.fitted 24 one.long;
      };
    in
    one // names // kinds.unitsOf one.kind names;
in
/**
  Every service of a graph, given its domains by id as `{ id; slug; }`.
*/
graph: domains:
let
  all = inOrder graph.services;
  groups = lib.groupBy ({ domain_id, ... }: if domain_id == null then "" else domain_id) all;
  # Groups in the order of their first services.
  order = lib.sort (a: b: (lib.head groups.${a})._order < (lib.head groups.${b})._order) (
    lib.attrNames groups
  );
  draftGroup =
    id:
    map (draft (domains.${id} or null)) (
      slug.distinct (
        map (service: {
          name = slug.service service.name service.service_id;
          id = service.service_id;
          inherit service;
        }) groups.${id}
      )
    );
in
map finish (named (lib.concatMap draftGroup order))
