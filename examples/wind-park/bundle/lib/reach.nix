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
in
{
  inherit services;

  /**
    Whether a service is a program of the architect's, for which its domain's edges hold.
  */
  isWorkload =
    { kind, ... }:
    lib.elem kind [
      "application"
      "container"
    ];

  /**
    Ids of what a service reaches.
  */
  reachedBy = service: import ./reached-by.nix { inherit domains lib; } service.domain service;
}
