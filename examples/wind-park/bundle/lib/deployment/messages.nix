# Who publishes and subscribes what, and at which NATS server.
{ lib }:
let
  token = "([A-Za-z0-9_-]+|\\*)";
  isSubject =
    text:
    builtins.stringLength text <= 255 && builtins.match "${token}(\\.${token})*(\\.>)?|>" text != null;
  sorted = list: lib.sort lib.lessThan (lib.unique list);
in
{
  edges,
  domains,
  services,
}:
let
  byId = lib.listToAttrs (map (service: lib.nameValuePair service.id service) services);
  isServer = { host, kind, ... }: host != null && kind.kind == "nats";

  # A subject that is not given is each of the own domain.
  drawn = lib.concatMap (
    edge:
    let
      own = if domains ? ${edge.from} then edge.from else byId.${edge.from}.domain or null;
      given = edge.subjects or [ ];
      subjects = if given == [ ] then [ "${domains.${own}.slug}.>" ] else lib.filter isSubject given;
    in
    lib.optional (own != null && byId ? ${edge.to} && isServer byId.${edge.to}) {
      end = "${edge.kind} ${edge.from}";
      inherit subjects;
      server = byId.${edge.to}.path;
    }
  ) edges;
  byEnd = lib.groupBy ({ end, ... }: end) drawn;
in
/**
  Subjects by server of what this edge kind draws from an element, given by its id.
*/
kind: id:
lib.mapAttrs (_: found: sorted (lib.concatMap ({ subjects, ... }: subjects) found)) (
  lib.groupBy ({ server, ... }: server) (byEnd."${kind} ${id}" or [ ])
)
