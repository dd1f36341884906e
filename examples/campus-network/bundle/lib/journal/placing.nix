# What a network means for the services that its machines list.
{
  lib,
  slug,
  wire,
}:
let
  inOrder = elements: lib.sort (a: b: a._order < b._order) (lib.attrValues elements);

  # Ids of services by `<domain>/<service>`; the first of several wins.
  idsByRef =
    { domains, services, ... }:
    lib.mapAttrs (_: found: (lib.head found).service_id) (
      lib.groupBy (
        service:
        let
          domain = domains.${service.domain_id};
        in
        "${slug.domain domain.name domain.domain_id}/${slug.service service.name service.service_id}"
      ) (lib.filter ({ domain_id, ... }: domain_id != null && domains ? ${domain_id}) (inOrder services))
    );

  place =
    graph: nodes:
    let
      ids = idsByRef graph;
      # Who lists a service last, has it.
      hostOf = lib.listToAttrs (
        lib.reverseList (
          lib.concatMap (
            node:
            map (ref: lib.nameValuePair ids.${ref} (wire.idOf node.id)) (
              lib.filter (ref: ids ? ${ref}) (wire.servicesOf node)
            )
          ) nodes
        )
      );
      moved = lib.mapAttrs (id: host_id: graph.services.${id} // { inherit host_id; }) hostOf;
    in
    if lib.all (node: wire.servicesOf node == [ ]) nodes then
      graph
    else
      graph // { services = graph.services // moved; };
in
{
  inherit inOrder place;

  # A network takes the place of the one before.
  network =
    graph: topology: order:
    let
      hosts = lib.mapAttrs (_: nodes: lib.last nodes // { inherit (lib.head nodes) _order; }) (
        lib.groupBy (host: host.host_id) (
          lib.imap0 (n: node: wire.hostOf node // { _order = order + n; }) topology.nodes
        )
      );
      links = lib.mapAttrs (_: lib.head) (lib.groupBy wire.linkKey topology.links);
      isLost = { host_id, ... }: host_id != null && !hosts ? ${host_id};
    in
    place (
      graph
      // {
        topology = { inherit (topology) topology_id name; };
        inherit hosts;
        links = lib.mapAttrs (_: link: link // { _order = order; }) links;
        services = lib.mapAttrs (
          _: service: if isLost service then service // { host_id = null; } else service
        ) graph.services;
      }
    ) topology.nodes;
}
