{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains;
  inherit (domains.settlement) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.settlement = {
        enable = true;
        purpose = "Energy sold, and penalties";
        administrator = "mira@windpark.example";
        nkey = "UBTXEBAUQUNI6TJFHDHRNTVLOKSY3KS2DK6WHPF5K2TYWQBA7UYUNAID";
        eventStore = {
          backend = "postgresql";
          service = "postgresql";
          retention = "52w";
          compression = true;
        };
        services = {
          ledger = {
            kind = "application";
            host = "core";
            port = 8093;
            unit = "settlement-ledger.service";
            requires = [
              "backbone/nats"
              "settlement/postgresql"
            ];
            nkey = "UCPKQJAET7SW3SAN6PP23BFOL5KHK7A7IGO54LGNXE2TRWM5U5AEMYCI";
            publishes."backbone/nats" = [ "settlement.events.>" ];
            subscribes."backbone/nats" = [
              "maintenance.events.>"
              "turbines.events.>"
            ];
          };
          postgresql = {
            kind = "postgresql";
            host = "core";
            port = 5432;
          };
        };
      };
    }

    (lib.mkIf services.ledger.here {
      systemd.services.settlement-ledger = {
        description = "settlement: ledger";
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
          PORT = toString services.ledger.port;
          DATABASE_URL = "postgresql:///settlement?host=/run/postgresql&port=${toString services.postgresql.port}";
          EVENT_STORE_URL = "postgresql:///settlement-events?host=/run/postgresql&port=${toString services.postgresql.port}";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${domains.backbone.services.nats.endpoint}";
          POWER_EXCHANGE_URL = "https://api.exchange.example:443";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/ledger.nix { });
          # The database knows its clients on the socket by their Unix user.
          User = "settlement";
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "settlement-ledger";
          LoadCredential = [ "nats.nk:/run/secrets/settlement/ledger-nats.nk" ];
          IPAddressAllow = "any";
        };
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        ensureDatabases = [ "settlement" ];
        ensureUsers = [
          {
            name = "settlement";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };
    })
  ];
}
