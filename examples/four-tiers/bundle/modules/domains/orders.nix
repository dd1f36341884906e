{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.orders) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.orders = {
        enable = true;
        purpose = "What is to be milled, and when";
        administrator = "ines@mill.example";
        services = {
          orders-api = {
            kind = "application";
            host = "compute";
            port = 8080;
            unit = "orders-orders-api.service";
            requires = [
              "mill/nats"
              "orders/postgresql"
            ];
            subscribes."mill/nats" = [ "mill.events.press.>" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "storage";
            port = 5432;
          };
          screen = {
            kind = "application";
            host = "terminal";
            port = 8081;
            unit = "orders-screen.service";
            requires = [ "orders/orders-api" ];
          };
          site = {
            kind = "nginx";
            host = "border";
            port = 80;
            public = true;
            unit = "nginx.service";
            requires = [ "orders/orders-api" ];
          };
        };
      };
    }

    (lib.mkIf services.orders-api.here {
      systemd.services.orders-orders-api = {
        description = "orders: orders-api";
        wantedBy = [ "multi-user.target" ];
        wants = [
          "nats.service"
          "network-online.target"
        ];
        after = [
          "nats.service"
          "network-online.target"
        ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.orders-api.port;
          DATABASE_URL = "postgresql://orders@${services.postgresql.endpoint}/orders";
          NATS_URL = "nats://${domains.mill.services.nats.endpoint}";
          PGPASSFILE = "%d/pgpass";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/orders-api.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.postgresql.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "orders-orders-api";
          LoadCredential = [ "pgpass:/run/secrets/orders/orders-api-pgpass" ];
          IPAddressAllow = "any";
        };
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        enableTCPIP = true;
        ensureDatabases = [ "orders" ];
        ensureUsers = [
          {
            name = "orders";
            ensureDBOwnership = true;
          }
        ];
        authentication = ''
          host "orders" "orders" ${hosts.compute.range} scram-sha-256
        '';
        settings.port = services.postgresql.port;
      };

      systemd.services.orders-postgresql-passwords = {
        description = "Passwords of the PostgreSQL roles of orders-postgresql";
        wantedBy = [ "postgresql.target" ];
        before = [ "postgresql.target" ];
        requires = [ "postgresql-setup.service" ];
        after = [ "postgresql-setup.service" ];
        path = [ config.services.postgresql.package ];
        environment.PGPORT = toString services.postgresql.port;
        script = ''
          psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
          \set password `cat "$CREDENTIALS_DIRECTORY/orders"`
          ALTER ROLE "orders" PASSWORD :'password';
          SQL
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "postgres";
          LoadCredential = [ "orders:/run/secrets/orders/postgresql-password" ];
        };
      };
    })

    (lib.mkIf services.screen.here {
      systemd.services.orders-screen = {
        description = "orders: screen";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "127.0.0.1";
          PORT = toString services.screen.port;
          ORDERS_API_URL = "http://${services.orders-api.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/screen.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.orders-api.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "orders-screen";
          IPAddressAllow = [
            "localhost"
            hosts.compute.range
          ];
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
      };
    })

    (lib.mkIf services.site.here {
      services.nginx = {
        enable = true;
        recommendedGzipSettings = true;
        recommendedOptimisation = true;
        recommendedProxySettings = true;
        virtualHosts.orders-site = {
          listen = [
            {
              addr = "0.0.0.0";
              inherit (services.site) port;
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
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })
  ];
}
