# What reaches what. A domain as an end means, of the provider, what it offers, and of the depending
# domain, its workloads: never its databases or caches.
{ lib }:
{
  edges,
  domains,
  services,
}:
let
  byId = lib.listToAttrs (map (service: lib.nameValuePair service.id service) services);
  byDomain = lib.groupBy (service: service.domain) (
    lib.filter (service: service.domain != null) services
  );
  of = id: byDomain.${id} or [ ];
  workloads = id: lib.filter (service: service.kind != null && service.kind.workload) (of id);
  offered = id: lib.filter ({ service, ... }: service.offered) (of id);

  drawn = lib.filter (edge: edge.kind != "administers") edges;

  requirements = lib.concatMap (
    { from, to, ... }:
    let
      providers =
        if byId ? ${to} then
          [ byId.${to} ]
        else if domains ? ${to} then
          offered to
        else
          [ ];
      consumers =
        if byId ? ${from} then
          [ byId.${from} ]
        else if byId ? ${to} && domains ? ${from} then
          workloads from
        else
          [ ];
    in
    lib.concatMap (
      consumer:
      map (provider: {
        from = consumer.id;
        inherit provider;
      }) (lib.filter (provider: provider.id != consumer.id) providers)
    ) consumers
  ) drawn;

  sortedBy = key: lib.sort (a: b: a.${key} < b.${key});
  each = key: list: map lib.head (lib.attrValues (lib.groupBy (one: one.${key}) list));

  requires = lib.mapAttrs (_: found: sortedBy "path" (each "id" (map (one: one.provider) found))) (
    lib.groupBy (one: one.from) requirements
  );

  dependencies =
    lib.mapAttrs (_: found: sortedBy "slug" (each "id" (map ({ to, ... }: domains.${to}) found)))
      (
        lib.groupBy (edge: edge.from) (
          lib.filter ({ from, to, ... }: from != to && domains ? ${from} && domains ? ${to}) drawn
        )
      );

  # A workload reaches also what the domains offer on which its own depends.
  reachedBy =
    service:
    let
      isWorkload = service.kind != null && service.kind.workload;
      domain = if service.domain == null then "" else service.domain;
      others = lib.concatMap ({ id, ... }: offered id) (dependencies.${domain} or [ ]);
    in
    each "id" (requires.${service.id} or [ ] ++ lib.optionals isWorkload others);
in
{
  /**
    What a service connects to by its own edges, by the service's id, sorted by path.
  */
  inherit requires;

  /**
    The domains on which a domain depends, by its id, sorted by slug.
  */
  inherit dependencies;

  /**
    That, and for a workload what the domains that its own depends on offer, by the service's id,
    sorted by path.
  */
  reaches = lib.listToAttrs (
    map (service: lib.nameValuePair service.id (sortedBy "path" (reachedBy service))) services
  );

  /**
    Who reaches a service, by its id.
  */
  clients = lib.mapAttrs (_: map ({ client, ... }: client)) (
    lib.groupBy ({ id, ... }: id) (
      lib.concatMap (client: map ({ id, ... }: { inherit client id; }) (reachedBy client)) services
    )
  );
}
