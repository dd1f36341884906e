# The home of a person: tools, aliases and variables, by the domains that are theirs.
{ lib }:
let
  isBroker = { kind, ... }: kind != null && kind.kind == "nats";
  sorted = names: lib.sort lib.lessThan (lib.unique names);
  unitsOf =
    services: lib.unique (map ({ unit, ... }: unit) (lib.filter (one: one.host != null) services));
  toolsOf =
    services:
    sorted (
      [ "jq" ] ++ lib.concatMap ({ kind, ... }: if kind == null then [ ] else kind.tools) services
    );
in
{
  person,
  domains,
  release,
}:
let
  services = lib.concatMap (domain: domain.services) domains;
  hasBroker = lib.any isBroker services;
  brokers = lib.filter (one: isBroker one && one.host != null) services;
  broker = lib.head brokers;

  aliases =
    lib.foldl' (
      all:
      { slug, services, ... }:
      all
      // lib.optionalAttrs hasBroker { "${slug}-events" = "nats sub '${slug}.events.>'"; }
      // lib.optionalAttrs (unitsOf services != [ ]) {
        "${slug}-logs" = "journalctl ${
          lib.concatMapStringsSep " " (unit: "--unit=${unit}") (unitsOf services)
        }";
      }
      // {
        "${slug}-status" = "systemctl status domain-${slug}.target";
      }
    ) { } domains
    // lib.optionalAttrs hasBroker { streams = "nats stream report"; };

  variables =
    lib.optionalAttrs (person.email != "") { DOMAIN_ADMIN = person.email; }
    // lib.optionalAttrs (domains != [ ]) {
      DOMAIN_NAME = lib.concatMapStringsSep " " ({ slug, ... }: slug) domains;
    }
    // lib.optionalAttrs (brokers != [ ]) {
      NATS_URL = "nats://${broker.host}:${toString broker.port}";
    };
in
{ pkgs, ... }:
{
  _file = "domain-events.json, home of ${person.slug}";

  home = {
    username = person.slug;
    homeDirectory = "/home/${person.slug}";
    stateVersion = release;
    packages = map (name: lib.getAttrFromPath (lib.splitString "." name) pkgs) (toolsOf services);
  }
  // lib.optionalAttrs (variables != { }) { sessionVariables = variables; };
}
// lib.optionalAttrs (aliases != { }) {
  programs.bash = {
    enable = true;
    shellAliases = aliases;
  };
}
