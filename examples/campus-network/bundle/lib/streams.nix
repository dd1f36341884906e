# Streams of a domain, as the JetStream API takes them: ages in nanoseconds, sizes in bytes. JetStream
# reserves max_bytes in full; what is left of the limits is for streams that the services make. The
# retention is in seconds, 0 for ever.
{ lib }:
{
  compression,
  domain,
  jetstream,
  retention,
}:
let
  second = 1000000000;
  prefix = "DOMAIN_${lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] domain)}";

  stream =
    what: more:
    {
      name = "${prefix}_${lib.toUpper what}";
      subjects = [ "${domain}.${what}.>" ];
      retention = "limits";
      discard = "old";
      num_replicas = 1;
    }
    // lib.optionalAttrs (compression && more.storage == "file") { compression = "s2"; }
    // more;
  streams = [
    (stream "events" {
      storage = "file";
      max_age = retention * second;
      # What is kept for ever is not dropped when the store is full: it takes no more.
      discard = if retention == 0 then "new" else "old";
      max_bytes = jetstream.max_file / 2;
    })
    (stream "commands" {
      storage = "memory";
      max_age = 3600 * second;
      max_bytes = jetstream.max_mem / 2;
    })
    (stream "snapshots" {
      storage = "file";
      max_msgs_per_subject = 1;
      max_bytes = jetstream.max_file / 4;
    })
  ];
in
lib.listToAttrs (map (one: lib.nameValuePair one.name one) streams)
