# What a service of `cim.domains` reaches: what it requires, and a workload also what the domains that
# its own domain depends on offer.
{ lib, domains }:
let
  workloads = [
    "application"
    "container"
  ];
  offeredBy =
    domain:
    lib.mapAttrsToList (name: _: "${domain}/${name}") (
      lib.filterAttrs (_: service: service.offered) (domains.${domain}.services or { })
    );
in
domain: service:
lib.unique (
  service.requires
  ++ lib.optionals (lib.elem service.kind workloads) (
    lib.concatMap offeredBy domains.${domain}.dependencies
  )
)
