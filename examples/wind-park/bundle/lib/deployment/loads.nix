# What the sizes of services follow from, and those sizes.
{ lib, sizing }:
let
  instanceOf =
    { id, kind, ... }:
    if kind.instances == "one-per-host" then "kind ${kind.kind}" else "service ${id}";

  # Instances that take memory share it alike; one share is for all the architect's own programs.
  sharesOf =
    services:
    let
      taking = map instanceOf (lib.filter ({ kind, ... }: kind.takesMemory) services);
      workloads = lib.any ({ kind, ... }: kind.workload) services;
    in
    lib.max 1 (lib.length (lib.unique taking) + (if workloads then 1 else 0));
in
/**
  The services of a machine, each with its `load`, `{ clients; memory; }`, and with the settings that
  follow from it as `sizes`.
*/
{ memory, services, ... }:
let
  share = if memory == null then null else memory / sharesOf services;
  byInstance = lib.groupBy instanceOf services;
  clientsOf =
    service:
    lib.length (
      lib.unique (
        lib.concatMap ({ clients, ... }: map ({ id, ... }: id) clients) byInstance.${instanceOf service}
      )
    );

  # Left to the load: 0, or what the kind refuses.
  isOpen =
    { minimum, maximum, ... }: value: !(lib.isInt value && value >= minimum && value <= maximum);
in
map (
  service:
  let
    load = {
      clients = clientsOf service;
      memory = share;
    };
  in
  service
  // {
    inherit load;
    sizes = lib.mapAttrs (_: size: sizing.sizeFor size load) (
      lib.filterAttrs (key: size: isOpen size (service.service.settings.${key} or 0)) (
        service.kind.sizes or { }
      )
    );
  }
) services
