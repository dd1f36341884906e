{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.inventory) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.inventory = {
        enable = true;
        purpose = "What is in stock, and what has to be ordered";
        administrator = "alice@example.com";
        dependencies = [ "warehouse" ];
        nkey = "UCR4BR7OVJNEXKC7CSYF3IJBQXHOB3KK3V4YF2CIB4TLDJDCOG3GHT2I";
        eventStore = {
          backend = "postgresql";
          service = "postgresql";
          retention = "30d";
          compression = true;
        };
        services = {
          postgresql = {
            kind = "postgresql";
            host = "core";
            port = 5432;
          };
          stock = {
            kind = "application";
            host = "core";
            port = 8082;
            offered = true;
            unit = "inventory-stock.service";
            requires = [
              "inventory/postgresql"
              "sales/nats"
            ];
            nkey = "UAJ5F6S3IRESJYHILAMK7RLOCIGUGXKPXKBUKPW2DR4ETBUKNU5WJW7B";
            publishes."sales/nats" = [ "inventory.events.>" ];
            subscribes."sales/nats" = [ "inventory.commands.>" ];
          };
        };
      };
    }

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        enableTCPIP = true;
        ensureDatabases = [ "inventory" ];
        ensureUsers = [
          {
            name = "inventory";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };
    })

    (lib.mkIf services.stock.here {
      systemd.services.inventory-stock = {
        description = "inventory: stock";
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
          PORT = toString services.stock.port;
          DATABASE_URL = "postgresql:///inventory?host=/run/postgresql&port=${toString services.postgresql.port}";
          EVENT_STORE_URL = "postgresql:///inventory-events?host=/run/postgresql&port=${toString services.postgresql.port}";
          MQTT_PASSWORD_FILE = "%d/mqtt-password";
          MQTT_URL = "mqtt://inventory@${domains.warehouse.services.mosquitto.endpoint}";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${domains.sales.services.nats.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/stock.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            domains.warehouse.services.mosquitto.endpoint
          ];
          # The database knows its clients on the socket by their Unix user.
          User = "inventory";
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "inventory-stock";
          LoadCredential = [
            "mqtt-password:/run/secrets/inventory/mosquitto-password"
            "nats.nk:/run/secrets/inventory/stock-nats.nk"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.edge.range
            hosts.floor.range
          ];
        };
      };
    })
  ];
}
