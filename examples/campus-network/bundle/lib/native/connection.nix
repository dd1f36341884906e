# A dependency of one service on another, as `connection` in ../kinds and the services there see it.
{ places }:
rec {
  /**
    Whether a client reaches a provider through a socket of its machine, as a Unix user.
  */
  usesSocket =
    client: provider:
    provider.kind != null
    && provider.kind.peer
    && client.isApplication
    && client.host != null
    && client.host == provider.host;

  connectionOf =
    { lib, prefix }:
    client: provider:
    let
      endpoint = places.endpoint provider;
    in
    {
      inherit (provider) path secrets settings;
      inherit (client) role;
      inherit (provider.kind) kind;
      inherit endpoint;
      name = provider.slug;
      clientDomain = if client.domainSlug == null then client.slug else client.domainSlug;
      clientName = client.slug;
      address = places.address provider;
      isLocated = places.isLocated provider;
      port = places.port provider;
      url = "${provider.settings.scheme or "tcp"}://${endpoint}";
      bySocket = usesSocket client provider;
      inherit (client) eventDatabase hasKey;
      keepsEvents = client.eventsAt == provider.id;
      file = suffix: "${lib.toLower (lib.replaceStrings [ "_" ] [ "-" ] prefix)}-${suffix}";
      variable = suffix: "${prefix}_${suffix}";
    };
}
