# Services with all that follows from them alone, and from who reaches whom.
{
  lib,
  settingsOf,
  slug,
}:
let
  isLoopback = address: address == "127.0.0.1";

  # Longest name of a Unix user, and so of a role that is known by it.
  roleOf = slug.fitted 31;

  # Where a machine keeps a secret: where the setting says, or at the usual place.
  secretOf =
    service: key: given:
    let
      what = lib.replaceStrings [ "_" ] [ "-" ] (lib.removeSuffix "_file" key);
    in
    if lib.isString given && given != "" then
      given
    else if service.kind.instances == "one-per-host" then
      "/run/secrets/${service.kind.kind}/${what}"
    else
      "/run/secrets/${service.domainSlug}/${service.slug}-${what}";
in
deployment:
let
  domainSlugs = lib.listToAttrs (
    map ({ id, slug, ... }: lib.nameValuePair id slug) deployment.domains
  );
  hosts = lib.listToAttrs (map (host: lib.nameValuePair host.slug host) deployment.hosts);
  plans = lib.listToAttrs (map (one: lib.nameValuePair one.id (plan one)) deployment.services);
  onHost = lib.groupBy (one: one.host) (
    lib.filter (one: one.host != null) (map ({ id, ... }: plans.${id}) deployment.services)
  );
  applications = lib.groupBy (one: one.slug) (
    lib.filter ({ kind, ... }: kind != null && kind.kind == "application") deployment.services
  );

  # The first PostgreSQL of each domain that keeps its events in one, by the domain's id.
  eventDatabases = lib.listToAttrs (
    lib.concatMap (
      {
        id,
        domain,
        services,
        ...
      }:
      map (one: lib.nameValuePair id one.id) (
        lib.take 1 (
          lib.filter ({ host, kind, ... }: host != null && kind.kind == "postgresql") (
            lib.optionals (domain.event_store.backend or null == "postgresql") services
          )
        )
      )
    ) deployment.domains
  );

  plan =
    service:
    let
      isKnown = service.kind != null;
      domainSlug = if service.domain == null then null else domainSlugs.${service.domain};
      reaches = map ({ id, ... }: plans.${id}) service.reaches;
      clients = map ({ id, ... }: plans.${id}) service.clients;
      settings =
        lib.optionalAttrs isKnown (settingsOf service.kind.kind service.service.settings)
        // service.sizes or { };
      # The services that share one instance with this one on its machine.
      sharing =
        if service.host != null && service.kind.instances == "one-per-host" then
          lib.filter ({ kind, ... }: kind.kind == service.kind.kind) onHost.${service.host}
        else
          [ self ];
      isReached = lib.any (
        one: one.service.public || lib.any ({ host, ... }: host != null && host != one.host) one.clients
      ) sharing;
      hostAddress = if service.host == null then null else hosts.${service.host}.address;
      self = service // {
        inherit
          clients
          domainSlug
          reaches
          settings
          sharing
          ;
        # Whether it runs on one of the machines.
        isDeployed = service.host != null && isKnown && service.domain != null;
        isApplication = isKnown && service.kind.kind == "application";
        isExternal = isKnown && !service.kind.deployed;
        hasKey =
          service.service.nkey != null && builtins.match "U[A-Z2-7]{55}" service.service.nkey != null;
        # Id of the PostgreSQL that keeps the events of its domain, and the database there.
        eventsAt = if service.domain == null then null else eventDatabases.${service.domain} or null;
        eventDatabase = slug.fitted 63 "${toString domainSlug}-events";
        role = roleOf (if domainSlug == null then service.slug else domainSlug);
        packageName =
          if lib.length (applications.${service.slug} or [ ]) > 1 then service.instance else service.slug;
        # Loopback, or every address once another machine may reach it.
        listenAddress =
          if !isReached then
            "127.0.0.1"
          else if hostAddress != null && lib.hasInfix ":" hostAddress then
            "::"
          else
            "0.0.0.0";
        isRemote = !isLoopback self.listenAddress;
        secrets = lib.mapAttrs (secretOf self) settings;
      };
    in
    self;
in
{
  inherit hosts onHost;

  /**
    The plans of a domain's services that run somewhere, by the domain's slug.
  */
  ofDomain = lib.groupBy (one: one.domainSlug) (
    lib.filter (one: one.isDeployed) (map ({ id, ... }: plans.${id}) deployment.services)
  );

  /**
    Every plan, by path.
  */
  all = map ({ id, ... }: plans.${id}) deployment.services;
}
