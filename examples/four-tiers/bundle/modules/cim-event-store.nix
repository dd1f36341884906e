# What follows on a machine with PostgreSQL that keeps the events of domains: for each a database with an
# append-only table.
{ config, lib, ... }:
let
  cim = import ../lib { inherit lib; };
  inherit (config.cim) hosts;
  domains = lib.filterAttrs (_: domain: domain.enable) config.cim.domains;
  reach = import ../lib/reach.nix { inherit lib; } domains;

  isHere =
    { eventStore, services, ... }:
    eventStore != null
    && eventStore.backend == "postgresql"
    && eventStore.service != null
    && services ? ${eventStore.service}
    && services.${eventStore.service}.here;

  # A machine whose address nobody knows goes by its name.
  rangeOf =
    host:
    let
      inherit (hosts.${host}) address;
    in
    if address == null then host else "${address}${if lib.hasInfix ":" address then "/128" else "/32"}";

  storeOf =
    name: domain:
    let
      store = cim.createEventStore {
        domains = [ name ];
        storage = { inherit (domain.eventStore) backend compression retention; };
      };
      id = "${name}/${domain.eventStore.service}";
      ranges = map (client: rangeOf client.host) (
        lib.filter (
          client: client.domain == name && !client.here && lib.elem id (reach.reachedBy client)
        ) reach.services
      );
    in
    {
      inherit (store) users;
      inherit (domain) eventStore;
      database = lib.head store.databases;
      # The role by which the domain's services are known.
      role = cim.fitted 31 name;
      ranges = lib.unique ranges;
      inherit (store.domainConfigs.${name}) retention;
    };
  stores = lib.mapAttrs storeOf (lib.filterAttrs (_: isHere) domains);
  inherit (config.services) postgresql;

  psql =
    store:
    "psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=${lib.escapeShellArg store.database}";

  # Runs on the server's socket, as its superuser.
  unit = description: script: {
    inherit description script;
    requires = [ "postgresql.service" ];
    after = [
      "postgresql.service"
      "postgresql.target"
    ];
    path = [ postgresql.package ];
    environment.PGPORT = toString postgresql.settings.port;
    serviceConfig = import ../lib/hardening.nix // {
      Type = "oneshot";
      DynamicUser = false;
      User = "postgres";
    };
  };

  alter = "ALTER TABLE event_store.events ALTER COLUMN payload SET STORAGE";
  plain = "${alter} EXTERNAL;";
  compressed = "${alter} EXTENDED, ALTER COLUMN payload SET COMPRESSION lz4;";

  schema =
    name: store:
    let
      made = unit "Event store of ${name}" ''
        ${psql store} --set=role=${store.role} <<'SQL'
        ${builtins.readFile ../lib/event-store.sql}
        ${if store.eventStore.compression then compressed else plain}
        SQL
      '';
    in
    made
    // {
      wantedBy = [ "multi-user.target" ];
      serviceConfig = made.serviceConfig // {
        RemainAfterExit = true;
      };
    };

  # The one exception from append-only.
  expiry =
    name: store:
    unit "Old events of ${name}" ''
      ${psql store} <<'SQL'
      BEGIN;
      SET LOCAL session_replication_role = replica;
      DELETE FROM event_store.events
      WHERE recorded_at < now() - interval '${toString store.retention} seconds';
      COMMIT;
      SQL
    ''
    // {
      startAt = "daily";
    };

  hostRule =
    { database, role, ... }:
    range: ''
      host "${database}" "${role}" ${range} scram-sha-256
    '';
in
{
  config = lib.mkIf (stores != { }) {
    # After what the domains themselves have.
    services.postgresql = {
      ensureDatabases = lib.mkAfter (lib.mapAttrsToList (_: store: store.database) stores);
      ensureUsers = lib.mkAfter (lib.concatMap (store: store.users) (lib.attrValues stores));
      authentication = lib.mkAfter (
        lib.concatStrings (lib.concatMap (store: map (hostRule store) store.ranges) (lib.attrValues stores))
      );
    };

    systemd.services =
      lib.mapAttrs' (name: store: lib.nameValuePair "event-store-${name}" (schema name store)) stores
      // lib.mapAttrs' (name: store: lib.nameValuePair "event-store-${name}-expiry" (expiry name store)) (
        lib.filterAttrs (_: store: store.retention != 0) stores
      );
  };
}
