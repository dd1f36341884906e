{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.maintenance) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.maintenance = {
        enable = true;
        purpose = "Faults, crews and spare parts";
        administrator = "mira@windpark.example";
        nkey = "UARLJRDDJESZHY7QDKYDM4AIJDCIYXO5MYHW6LEUYRD6S2BZGBXKAMZU";
        eventStore = {
          backend = "postgresql";
          service = "postgresql";
          retention = "52w";
          compression = true;
        };
        services = {
          crews = {
            kind = "application";
            host = "core";
            port = 8092;
            unit = "maintenance-crews.service";
            requires = [
              "backbone/nats"
              "maintenance/postgresql"
            ];
            nkey = "UBEXGVF53IYHBHFHRZDHWQAFGN23O23MXVJ3ZL26G3JXH7PVOCVL2W32";
            publishes."backbone/nats" = [
              "maintenance.events.>"
              "turbines.commands.stop"
            ];
            subscribes."backbone/nats" = [ "turbines.events.>" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "core";
            port = 5432;
          };
        };
      };
    }

    (lib.mkIf services.crews.here {
      systemd.services.maintenance-crews = {
        description = "maintenance: crews";
        wantedBy = [ "multi-user.target" ];
        wants = [
          "nats.service"
          "network-online.target"
          "postgresql.target"
        ];
        after = [
          "nats.service"
          "network-online.target"
          "postgresql.target"
        ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.crews.port;
          DATABASE_URL = "postgresql:///maintenance?host=/run/postgresql&port=${toString services.postgresql.port}";
          EVENT_STORE_URL = "postgresql:///maintenance-events?host=/run/postgresql&port=${toString services.postgresql.port}";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${domains.backbone.services.nats.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/crews.nix { });
          # The database knows its clients on the socket by their Unix user.
          User = "maintenance";
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "maintenance-crews";
          LoadCredential = [ "nats.nk:/run/secrets/maintenance/crews-nats.nk" ];
          IPAddressAllow = [
            "localhost"
            hosts.watch.range
          ];
        };
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        ensureDatabases = [ "maintenance" ];
        ensureUsers = [
          {
            name = "maintenance";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };
    })
  ];
}
