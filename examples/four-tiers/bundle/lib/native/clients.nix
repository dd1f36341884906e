# Who uses a service, by domain.
{
  lib,
  hosts,
  places,
  usesSocket,
}:
service:
let
  isPlaced = one: one.host != null && one.domainSlug != null;
  clients = lib.filter isPlaced service.clients;

  # Of several with one key the last counts.
  distinctBy =
    key: services:
    lib.attrValues (
      lib.listToAttrs (
        map (
          one:
          lib.nameValuePair (key one) {
            inherit (one) role;
            domain = one.domainSlug;
            range = places.range hosts.${one.host};
          }
        ) (lib.reverseList services)
      )
    );
  byDomain = distinctBy (one: one.domainSlug);
in
{
  clientDomains = byDomain ([ service ] ++ clients);
  passwordClients = byDomain (lib.filter (client: !usesSocket client service) clients);
  remoteClients = distinctBy (one: "${one.domainSlug}@${one.host}") (
    lib.filter ({ host, ... }: host != service.host) clients
  );
}
