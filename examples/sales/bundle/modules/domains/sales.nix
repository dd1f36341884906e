{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.sales) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.sales = {
        enable = true;
        purpose = "E-commerce order processing";
        administrator = "alice@example.com";
        dependencies = [
          "billing"
          "inventory"
        ];
        nkey = "UBRUUQOSYJCDQG6KLYABS7IKNYWDU6QI7RT4MQE343SARB6C4CTUQG6O";
        eventStore = {
          backend = "postgresql";
          service = "postgresql";
          retention = null;
          compression = true;
        };
        services = {
          nats = {
            kind = "nats";
            host = "core";
            port = 4222;
          };
          nginx = {
            kind = "nginx";
            host = "edge";
            port = 80;
            public = true;
            requires = [ "sales/orders-api" ];
          };
          orders-api = {
            kind = "application";
            host = "edge";
            port = 8081;
            unit = "sales-orders-api.service";
            requires = [
              "sales/nats"
              "sales/postgresql"
              "sales/redis"
            ];
            nkey = "UB7GRXFAOSZCWJGDLJO67FO4HZMGCAYLU4BL75DTJVDYDY6Q3GGXEWBW";
            publishes."sales/nats" = [
              "inventory.commands.reserve"
              "sales.events.>"
            ];
            subscribes."sales/nats" = [ "inventory.events.>" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "core";
            port = 5432;
          };
          redis = {
            kind = "redis";
            host = "core";
            port = 6379;
            unit = "redis-sales-redis.service";
          };
        };
      };
    }

    (lib.mkIf services.nats.here {
      services.nats = {
        enable = true;
        serverName = "core";
        jetstream = true;
        inherit (services.nats) port;
        settings = {
          host = "0.0.0.0";
          max_connections = 1000;
          max_payload = 1048576;
          jetstream = {
            max_mem = 858783744;
            max_file = 10737418240;
          };
        };
      };
    })

    (lib.mkIf services.nginx.here {
      services.nginx = {
        enable = true;
        recommendedGzipSettings = true;
        recommendedOptimisation = true;
        recommendedProxySettings = true;
        virtualHosts.sales-nginx = {
          listen = [
            {
              addr = "0.0.0.0";
              inherit (services.nginx) port;
            }
          ];
          extraConfig = "client_max_body_size 10m;";
          locations."/" = {
            proxyPass = "http://${services.orders-api.endpoint}";
            proxyWebsockets = true;
          };
        };
      };

      systemd.services.nginx = {
        wants = [ "sales-orders-api.service" ];
        after = [ "sales-orders-api.service" ];
      };
    })

    (lib.mkIf services.orders-api.here {
      systemd.services.sales-orders-api = {
        description = "sales: orders-api";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.orders-api.port;
          DATABASE_URL = "postgresql://sales@${services.postgresql.endpoint}/sales";
          EVENT_STORE_URL = "postgresql://sales@${services.postgresql.endpoint}/sales-events";
          INVOICES_ADDR = domains.billing.services.invoices.endpoint;
          INVOICES_URL = "http://${domains.billing.services.invoices.endpoint}";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${services.nats.endpoint}";
          PGPASSFILE = "%d/pgpass";
          REDIS_ADDR = services.redis.endpoint;
          REDIS_PASSWORD_FILE = "%d/redis-password";
          REDIS_URL = "redis://${services.redis.endpoint}";
          STOCK_URL = "http://${domains.inventory.services.stock.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/orders-api.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            domains.billing.services.invoices.endpoint
            domains.inventory.services.stock.endpoint
            services.nats.endpoint
            services.postgresql.endpoint
            services.redis.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "sales-orders-api";
          LoadCredential = [
            "nats.nk:/run/secrets/sales/orders-api-nats.nk"
            "pgpass:/run/secrets/sales/orders-api-pgpass"
            "redis-password:/run/secrets/sales/redis-password"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.core.range
          ];
        };
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        enableTCPIP = true;
        ensureDatabases = [ "sales" ];
        ensureUsers = [
          {
            name = "sales";
            ensureDBOwnership = true;
          }
        ];
        authentication = ''
          host "sales" "sales" ${hosts.edge.range} scram-sha-256
        '';
        settings.port = services.postgresql.port;
      };

      systemd.services.sales-postgresql-passwords = {
        description = "Passwords of the PostgreSQL roles of sales-postgresql";
        wantedBy = [ "postgresql.target" ];
        before = [ "postgresql.target" ];
        requires = [ "postgresql-setup.service" ];
        after = [ "postgresql-setup.service" ];
        path = [ config.services.postgresql.package ];
        environment.PGPORT = toString services.postgresql.port;
        script = ''
          psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
          \set password `cat "$CREDENTIALS_DIRECTORY/sales"`
          ALTER ROLE "sales" PASSWORD :'password';
          SQL
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "postgres";
          LoadCredential = [ "sales:/run/secrets/sales/postgresql-password" ];
        };
      };
    })

    (lib.mkIf services.redis.here {
      services.redis.servers.sales-redis = {
        enable = true;
        bind = "0.0.0.0";
        inherit (services.redis) port;
        requirePassFile = "/run/secrets/sales/redis-password";
        settings = {
          maxmemory = "1228mb";
          maxmemory-policy = "noeviction";
        };
      };
    })
  ];
}
