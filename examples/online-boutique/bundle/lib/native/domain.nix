# The module of one domain: its declaration, and the native options of its services on their machines.
{
  lib,
  declared,
  extraOptions,
  kindsIn,
  root,
  scopeIn,
  topology,
}:
{
  domain,
  children,
  services,
}:
{ config, pkgs, ... }@args:
let
  kindOf = kindsIn args;
  scopeOf = scopeIn args;

  # `after` and `wants` on units that NixOS defines; an application's own has them already.
  ordering =
    { units, ... }:
    service:
    lib.optional (!service.isApplication && units != [ ]) {
      systemd.services.${lib.removeSuffix ".service" service.unit} = {
        wants = units;
        after = units;
      };
    };

  blocks =
    service:
    let
      s = scopeOf service;
    in
    map (lib.mkIf config.cim.domains.${domain.slug}.services.${service.slug}.here) (
      [ (kindOf.${service.kind.kind}.service s) ]
      ++ ordering s service
      ++ extraOptions {
        folder = root + "/modules/domains";
        inherit pkgs;
      } service.service.extra_options
    );
in
{
  key = "domain ${domain.slug}";
  _file = "domain-events.json, domain ${domain.slug}";

  imports = [ topology ] ++ children;

  config = lib.mkMerge (
    [ { cim.domains.${domain.slug} = declared.domains.${domain.slug}; } ]
    ++ lib.concatMap blocks services
  );
}
