# Accounts of a NATS server, and the streams in them: what the domains on it publish and subscribe,
# and nothing else.
{ createEventStore, lib }:
let
  subjects = import ./subjects.nix { inherit lib; };
  inherit (subjects)
    apart
    covers
    expand
    ownerOf
    ;
  sorted = list: lib.sort lib.lessThan (lib.unique list);

  # Only a list with something in it restricts.
  only = list: if list == [ ] then { deny = [ ">" ]; } else sorted list;
in
/**
  `domains` as `config.cim.domains` has them; `jetstream` what the server has for streams, as
  `{ max_mem; max_file; }` in bytes, or null. Gives `servers` (the NATS services here), `accounts` for
  the server's settings, and by domain `streams`, for who has a key to make them.
*/
{
  domains,
  jetstream ? null,
}:
let
  reach = import ./reach.nix { inherit lib; } domains;
  servers = map ({ id, ... }: id) (
    lib.filter ({ here, kind, ... }: here && kind == "nats") reach.services
  );
  isServer = lib.genAttrs servers (_: true);

  # Subjects by server here, as they are drawn from a service or a domain.
  at = direction: who: lib.attrValues (builtins.intersectAttrs isServer who.${direction});
  exchanges = who: at "publishes" who ++ at "subscribes" who != [ ];

  # Whether messages are drawn from a domain or its services.
  speaks =
    domain:
    lib.any ({ publishes, subscribes, ... }: publishes != { } || subscribes != { }) (
      [ domain ] ++ lib.attrValues domain.services
    );

  connects = service: exchanges service || lib.any (id: isServer ? ${id}) (reach.reachedBy service);

  # A service that is drawn to depend on the server, and no more, has its domain to itself.
  useOf =
    service:
    let
      drawn = [ service ] ++ lib.optional (reach.isWorkload service) domains.${service.domain};
      of =
        direction:
        if lib.any exchanges drawn then
          lib.concatLists (lib.concatMap (at direction) drawn)
        else
          [ "${service.domain}.>" ];
    in
    {
      inherit (service) name nkey;
      publishes = of "publishes";
      subscribes = of "subscribes";
    };

  # Who keeps the streams of a domain.
  keeperOf =
    name: domain:
    let
      of = direction: [ "${name}.events.>" ] ++ lib.concatLists (at direction domain);
    in
    {
      inherit (domain) nkey;
      name = null;
      publishes = of "publishes";
      subscribes = of "subscribes";
    };

  usersOf =
    name: domain:
    lib.filter ({ nkey, ... }: nkey != null) (
      [ (keeperOf name domain) ]
      ++ map useOf (lib.filter (one: one.domain == name && connects one) reach.services)
    );

  isTenant =
    name: domain:
    exchanges domain
    || lib.any (one: one.domain == name && (isServer ? ${one.id} || connects one)) reach.services;
  tenants = lib.filterAttrs isTenant domains;
  users = lib.mapAttrs usersOf tenants;

  of = direction: name: lib.concatMap (user: user.${direction}) (users.${name} or [ ]);
  named = lib.genAttrs (map ownerOf (
    lib.concatMap (name: of "publishes" name ++ of "subscribes" name) (lib.attrNames tenants)
  )) (_: true);
  owners = lib.attrNames (lib.filterAttrs (name: _: tenants ? ${name} || named ? ${name}) domains);

  # Subjects of other domains, by domain.
  foreign =
    direction: name:
    lib.mapAttrs (_: apart) (
      lib.groupBy ownerOf (
        lib.filter (subject: ownerOf subject != name && lib.elem (ownerOf subject) owners) (
          lib.concatMap (expand owners) (of direction name)
        )
      )
    );
  heard = lib.genAttrs owners (foreign "subscribes");
  sent = lib.genAttrs owners (foreign "publishes");

  importsOf =
    what: foreign:
    lib.concatLists (
      lib.mapAttrsToList (
        account:
        map (subject: {
          ${what} = { inherit account subject; };
        })
      ) foreign
    );
  exportsOf =
    what: foreign: owner:
    let
      wanted = lib.concatLists (
        lib.mapAttrsToList (
          account: subjects: map (subject: { inherit account subject; }) (subjects.${owner} or [ ])
        ) foreign
      );
    in
    lib.mapAttrsToList (subject: found: {
      ${what} = subject;
      accounts = map ({ account, ... }: account) found;
    }) (lib.groupBy ({ subject, ... }: subject) wanted);

  # What is left after those that say how much they need, in equal parts.
  shareOf =
    total: option:
    let
      given = lib.filter (size: size != null) (
        map (domain: domain.jetstream.${option}) (lib.attrValues tenants)
      );
      open = lib.length (lib.attrNames tenants) - lib.length given;
    in
    if open == 0 then 0 else (total - lib.foldl' (a: b: a + b) 0 given) / open;
  sizes = {
    maxMemory = shareOf jetstream.max_mem "maxMemory";
    maxFile = shareOf jetstream.max_file "maxFile";
  };
  sizeOf =
    name: option:
    let
      given = tenants.${name}.jetstream.${option};
    in
    if given == null then sizes.${option} else given;

  storeOf =
    name:
    (createEventStore {
      domains = [ name ];
      storage = lib.optionalAttrs (tenants.${name}.eventStore != null) {
        inherit (tenants.${name}.eventStore) backend compression retention;
      };
      limits = {
        max_mem = sizeOf name "maxMemory";
        max_file = sizeOf name "maxFile";
      };
    }).domainConfigs.${name};
  stores = lib.optionalAttrs (jetstream != null) (lib.mapAttrs (name: _: storeOf name) tenants);

  # A service reads of a stream what it subscribes, through a consumer of its own name.
  consumes =
    domain:
    { name, subscribes, ... }:
    let
      of =
        stream:
        { subjects, ... }:
        let
          kept = lib.head subjects;
          read = map (subject: if covers kept subject then subject else kept) (
            lib.filter (subject: covers kept subject || covers subject kept) subscribes
          );
        in
        lib.optionals (read != [ ]) (
          map (subject: "$JS.API.CONSUMER.CREATE.${stream}.${name}.${subject}") read
          ++ [
            "$JS.ACK.${stream}.${name}.>"
            "$JS.API.CONSUMER.DELETE.${stream}.${name}"
            "$JS.API.CONSUMER.INFO.${stream}.${name}"
            "$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}"
            "$JS.API.STREAM.INFO.${stream}"
          ]
        );
    in
    lib.optionals (stores ? ${domain}) (
      [ "$JS.API.STREAM.NAMES" ] ++ lib.concatLists (lib.mapAttrsToList of stores.${domain}.streams)
    );

  userOf = domain: user: {
    inherit (user) nkey;
    permissions = {
      publish = only (
        lib.concatMap (expand owners) user.publishes
        ++ (if user.name == null then [ "$JS.API.>" ] else consumes domain user)
      );
      subscribe = only ([ "_INBOX.>" ] ++ user.subscribes);
      allow_responses = true;
    };
  };

  # The seed's rule: so much for each that acts, and for each subscription.
  limitsOf =
    name:
    let
      domain = tenants.${name};
      connections = 10 * lib.length users.${name};
      subscriptions = connections * (10 + lib.length (of "subscribes" name));
      or' = given: derived: if given == null then derived else given;
    in
    {
      max_connections = or' domain.maxConnections connections;
      max_subscriptions = or' domain.maxSubscriptions subscriptions;
    };

  accountOf =
    name:
    {
      users = map (userOf name) (users.${name} or [ ]);
      exports = exportsOf "service" sent name ++ exportsOf "stream" heard name;
      imports = importsOf "service" sent.${name} ++ importsOf "stream" heard.${name};
    }
    // lib.optionalAttrs (users.${name} or [ ] != [ ]) { limits = limitsOf name; }
    // lib.optionalAttrs (stores ? ${name}) { inherit (stores.${name}) jetstream; };

  # A server without a user lets everybody in. This key is the SHA-256 of its name: it has no seed.
  closed = {
    NOBODY.users = [ { nkey = "UBRYFM6MRAKBFN337SXO2ATAAHAA3HRQEXTGYIHW47US6B4YKFDCURCQ"; } ];
  };
in
{
  inherit servers;

  accounts =
    lib.genAttrs owners accountOf
    // lib.optionalAttrs (lib.all (found: found == [ ]) (lib.attrValues users)) closed;

  streams = lib.mapAttrs (_: { streams, ... }: streams) (
    lib.filterAttrs (name: _: tenants.${name}.nkey != null) stores
  );

  /**
    Who is to use a server here and has no key: ids of services, which it does not let in, and domains,
    of which nobody makes the streams.
  */
  keyless = {
    services = map ({ id, ... }: id) (
      lib.filter (service: service.nkey == null && connects service) reach.services
    );
    domains = lib.attrNames (
      lib.filterAttrs (_: domain: domain.nkey == null && speaks domain) (
        builtins.intersectAttrs stores tenants
      )
    );
  };

  nkeys = lib.concatMap (map ({ nkey, ... }: nkey)) (lib.attrValues users);

  /**
    How much memory and storage the domains ask for by themselves, in bytes.
  */
  asked = lib.genAttrs [ "maxMemory" "maxFile" ] (
    option:
    lib.foldl' (a: b: a + b) 0 (
      lib.filter (size: size != null) (map (domain: domain.jetstream.${option}) (lib.attrValues tenants))
    )
  );
}
