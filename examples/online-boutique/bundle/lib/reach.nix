# Who connects to what, given domains as `config.cim.domains` has them.
{ lib }:
domains:
let
  services = lib.concatLists (
    lib.mapAttrsToList (
      domain:
      { services, ... }:
      lib.mapAttrsToList (
        name: service:
        service
        // {
          inherit domain name;
          id = "${domain}/${name}";
        }
      ) services
    ) domains
  );

  offeredBy =
    domain:
    lib.mapAttrsToList (name: _: "${domain}/${name}") (
      lib.filterAttrs (_: service: service.offered) (domains.${domain}.services or { })
    );

  isWorkload =
    { kind, ... }:
    lib.elem kind [
      "application"
      "container"
    ];
in
{
  inherit services;

  /**
    Whether a service is a program of the architect's, for which its domain's edges hold.
  */
  inherit isWorkload;

  /**
    Ids of what a service reaches: what it requires, and a workload also what the domains that its own
    domain depends on offer.
  */
  reachedBy =
    service:
    lib.unique (
      service.requires
      ++ lib.optionals (isWorkload service) (
        lib.concatMap offeredBy domains.${service.domain}.dependencies
      )
    );
}
