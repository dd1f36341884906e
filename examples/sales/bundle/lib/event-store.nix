# Where events are kept, and who may write them.
{
  lib,
  eventsOf,
  fold,
  slug,
}:
let
  gibibyte = 1024 * 1024 * 1024;

  seconds = {
    s = 1;
    m = 60;
    h = 3600;
    d = 86400;
    w = 604800;
    y = 31536000;
  };
  secondsIn =
    age:
    let
      parts = builtins.match "([0-9]+)([smhdwy])" age;
    in
    if parts == null then
      throw "createEventStore: the retention ${age} is no number with s, m, h, d, w or y"
    else
      builtins.fromJSON (lib.head parts) * seconds.${lib.last parts};

  configure =
    { storage, limits }:
    domain:
    let
      inherit
        (
          {
            backend = "postgresql";
            retention = "30d";
            compression = false;
          }
          // storage
        )
        backend
        compression
        retention
        ;
      jetstream = {
        max_mem = gibibyte;
        max_file = 10 * gibibyte;
        max_streams = 50;
      }
      // limits;
      own = [ "${domain}.events.>" ];
      # Seconds; 0 is for ever.
      age = if retention == null then 0 else secondsIn retention;
    in
    {
      inherit backend jetstream;
      retention = age;
      database = slug.fitted 63 "${domain}-events";
      users = [
        {
          user = "event-store";
          permissions = {
            publish = own;
            subscribe = own;
          };
        }
      ];
      streams = import ./streams.nix { inherit lib; } {
        inherit compression domain jetstream;
        retention = age;
      };
    };

  domainOf =
    graph: events:
    let
      # Also of what was removed since.
      ofService = lib.listToAttrs (
        lib.concatMap (
          { name, data, ... }:
          lib.optional (name == "Service.ServiceAdded" || name == "Service.ServiceMoved") (
            lib.nameValuePair data.service_id data.domain_id
          )
          ++ lib.optionals (name == "Domain.DomainCreated") (
            map (item: lib.nameValuePair item.service_id data.domain_id) (
              lib.filter (item: item ? service_id) (if data.services or null == null then [ ] else data.services)
            )
          )
        ) events
      );
      created = lib.listToAttrs (
        map ({ data, ... }: lib.nameValuePair data.domain_id data) (
          lib.filter ({ name, ... }: name == "Domain.DomainCreated") events
        )
      );
      ends = lib.listToAttrs (
        map ({ data, ... }: lib.nameValuePair data.edge_id data.from) (
          lib.filter ({ name, ... }: name == "Dependency.DependencyAdded") events
        )
      );
      serviceDomain = id: graph.services.${id}.domain_id or (ofService.${id} or null);
      slugOf =
        id:
        let
          domain = graph.domains.${id} or (created.${id} or null);
        in
        if id == null || domain == null then null else slug.domain domain.name id;
      endDomain =
        id: if graph.domains ? ${id} || created ? ${id} then slugOf id else slugOf (serviceDomain id);
    in
    { data, ... }:
    if data ? service_id then
      slugOf (data.domain_id or (serviceDomain data.service_id))
    else if data ? domain_id then
      slugOf data.domain_id
    else if data ? edge_id then
      endDomain (data.from or (ends.${data.edge_id} or ""))
    else
      null;

  typeOf =
    { name, data, ... }:
    if name == "Dependency.DependencyAdded" && data.kind == "subscribes" then
      "subscription"
    else
      lib.last (lib.splitString "." name);
in
{
  /**
    A store of events for domains, given as a list of names or as a set like `config.cim.domains`:
    `databases` and `users` for `services.postgresql`, and for each domain in `domainConfigs` a NATS
    account with limits, a user who may publish and subscribe `<domain>.events.>`, and its streams as
    the JetStream API takes them. Sizes are in bytes. `storage.retention` may be null, for ever, and
    `limits` are those of each account. `accounts`, for `services.nats.settings`, has a user where
    `nkeys.<domain>` gives a public key: names alone would let everybody in.
  */
  createEventStore =
    {
      domains,
      storage ? { },
      limits ? { },
      nkeys ? { },
    }:
    let
      names = if lib.isList domains then domains else lib.attrNames domains;
      domainConfigs = lib.genAttrs names (configure {
        inherit limits storage;
      });
      accountOf = name: config: {
        inherit (config) jetstream;
        users = lib.optionals (nkeys ? ${name}) (
          map ({ permissions, ... }: {
            nkey = nkeys.${name};
            inherit permissions;
          }) config.users
        );
      };
      inPostgresql = lib.filter ({ backend, ... }: backend == "postgresql") (
        lib.attrValues domainConfigs
      );
      databases = map ({ database, ... }: database) inPostgresql;
    in
    {
      inherit databases domainConfigs;
      users = map (name: {
        inherit name;
        ensureDBOwnership = true;
      }) databases;
      accounts = lib.mapAttrs accountOf domainConfigs;
    };

  /**
    The envelopes of a journal by the domain that they are about, each with the `type` of its event:
    `subscription` where something subscribes, else its name. What is about no domain is left out.
  */
  groupEventsByDomain =
    journal:
    let
      events = lib.filter ({ data, ... }: lib.isAttrs data) (eventsOf journal);
      graph = fold events;
      of = domainOf graph events;
      known = lib.filter ({ domain, ... }: domain != null) (
        map (
          event:
          event.envelope
          // {
            type = typeOf event;
            domain = of event;
          }
        ) events
      );
    in
    lib.groupBy ({ domain, ... }: domain) known;
}
