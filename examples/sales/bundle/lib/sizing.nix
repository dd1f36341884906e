# Sizes of servers, from the services that use them and the memory that they have on their machines.
# Those of PostgreSQL take a domain's context, whose `database` counts, or `{ clients; memory; }` with
# the memory in MiB.
#
# Sources: https://www.postgresql.org/docs/current/runtime-config-resource.html for the defaults,
# https://wiki.postgresql.org/wiki/Tuning_Your_PostgreSQL_Server for the share of the memory, and
# https://pgtune.leopard.in.ua for the memory of a sort.
{ lib }:
let
  databaseOf = context: context.database or context;
  memoryOf = context: (databaseOf context).memory or null;

  # A pool of twenty for each service, ten for people and maintenance; never fewer than the default.
  connections = context: lib.max 100 ((databaseOf context).clients or 0 * 20 + 10);

  # A quarter of the memory, or 15 % where it is less than 1 GiB; in MiB.
  buffers =
    context:
    let
      memory = memoryOf context;
    in
    if memory == null then
      128
    else if memory >= 1024 then
      memory / 4
    else
      lib.max 16 (memory * 15 / 100);

  # What remains, for three sorts in each connection; in kB.
  sort =
    context:
    let
      memory = memoryOf context;
      share = (memory - buffers context) * 1024 / (connections context * 3);
    in
    if memory == null then 4096 else lib.max 64 share;
in
{
  /**
    A size as the catalogue of kinds states it: of the memory, the largest of its parts, or of the
    clients; see `sizes` in data/kinds.json.
  */
  sizeFor =
    size:
    { clients, memory }:
    let
      partOf =
        {
          times,
          by,
          less ? 0,
          most ? null,
        }:
        let
          part = lib.max 0 (memory - less) * times / by;
        in
        if most == null then part else lib.min most part;
    in
    if size.of == "clients" then
      lib.max size.least (clients * size.each + size.and)
    else if memory == null then
      size.unknown
    else
      lib.foldl' lib.max size.least (map partOf size.parts);

  /**
    `max_connections`: twenty for each service that reaches the server, and ten; at least 100.
  */
  calculateConnections = connections;

  /**
    `shared_buffers`: a quarter of the machine's memory, 15 % below 1 GiB; `128MB`, the default, if
    the memory is unknown.
  */
  calculateBuffers = context: "${toString (buffers context)}MB";

  /**
    `work_mem`: the rest of the memory by three sorts in each connection; `4MB`, the default, if the
    memory is unknown.
  */
  calculateWorkMem =
    context: if memoryOf context == null then "4MB" else "${toString (sort context)}kB";
}
