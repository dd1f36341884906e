{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.insight) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.insight = {
        enable = true;
        purpose = "Figures for those who decide";
        administrator = "alice@example.com";
        nkey = "UBTGTYFAJB2WEMCS2ACBIVB6F6F3ZU5AWBFTCXUP5P7LCVGOYP5RZ3JB";
        eventStore = {
          backend = "jetstream";
          retention = "52w";
          compression = true;
        };
        services = {
          clickhouse = {
            kind = "clickhouse";
            host = "core";
            port = 8123;
          };
          grafana = {
            kind = "grafana";
            host = "core";
            port = 3000;
            requires = [ "insight/prometheus" ];
          };
          minio = {
            kind = "minio";
            host = "floor";
            port = 9000;
          };
          prometheus = {
            kind = "prometheus";
            host = "core";
            port = 9090;
            requires = [
              "billing/invoices"
              "inventory/stock"
              "sales/orders-api"
            ];
          };
          reports = {
            kind = "application";
            host = "core";
            port = 8084;
            unit = "insight-reports.service";
            requires = [
              "insight/clickhouse"
              "insight/minio"
              "sales/nats"
            ];
            nkey = "UALCO27F77236UHY6JUWSOQA7RBUFWDGYSPKETTRXB2LTSJGAQUCIU3Z";
            subscribes."sales/nats" = [
              "inventory.events.>"
              "sales.events.>"
            ];
          };
        };
      };
    }

    (lib.mkIf services.clickhouse.here { services.clickhouse.enable = true; })

    (lib.mkIf services.grafana.here {
      services.grafana = {
        enable = true;
        settings = {
          server = {
            domain = "localhost";
            http_addr = "127.0.0.1";
            http_port = services.grafana.port;
          };
          security = {
            admin_password = "$__file{/run/secrets/grafana/admin-password}";
            secret_key = "$__file{/run/secrets/grafana/secret-key}";
          };
        };
        provision = {
          enable = true;
          datasources.settings.datasources = [
            {
              name = "insight/prometheus";
              type = "prometheus";
              url = "http://${services.prometheus.endpoint}";
            }
          ];
        };
      };

      systemd.services.grafana = {
        wants = [ "prometheus.service" ];
        after = [ "prometheus.service" ];
      };
    })

    (lib.mkIf services.minio.here {
      services.minio = {
        enable = true;
        listenAddress = "0.0.0.0:${toString services.minio.port}";
        consoleAddress = "127.0.0.1:9001";
        region = "us-east-1";
        rootCredentialsFile = "/run/secrets/minio/credentials";
      };
    })

    (lib.mkIf services.prometheus.here {
      services.prometheus = {
        enable = true;
        listenAddress = "127.0.0.1";
        inherit (services.prometheus) port;
        retentionTime = "15d";
        globalConfig.scrape_interval = "30s";
        scrapeConfigs = [
          {
            job_name = "billing/invoices";
            static_configs = [ { targets = [ domains.billing.services.invoices.endpoint ]; } ];
          }
          {
            job_name = "inventory/stock";
            static_configs = [ { targets = [ domains.inventory.services.stock.endpoint ]; } ];
          }
          {
            job_name = "sales/orders-api";
            static_configs = [ { targets = [ domains.sales.services.orders-api.endpoint ]; } ];
          }
        ];
      };

      systemd.services.prometheus = {
        wants = [
          "inventory-stock.service"
          "network-online.target"
          "podman-billing-invoices.service"
        ];
        after = [
          "inventory-stock.service"
          "network-online.target"
          "podman-billing-invoices.service"
        ];
      };
    })

    (lib.mkIf services.reports.here {
      systemd.services.insight-reports = {
        description = "insight: reports";
        wantedBy = [ "multi-user.target" ];
        wants = [
          "clickhouse.service"
          "nats.service"
          "network-online.target"
        ];
        after = [
          "clickhouse.service"
          "nats.service"
          "network-online.target"
        ];
        environment = {
          HOST = "127.0.0.1";
          PORT = toString services.reports.port;
          CLICKHOUSE_PASSWORD_FILE = "%d/clickhouse-password";
          CLICKHOUSE_URL = "http://${services.clickhouse.endpoint}";
          CLICKHOUSE_USER = "default";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${domains.sales.services.nats.endpoint}";
          S3_CREDENTIALS_FILE = "%d/s3-credentials";
          S3_ENDPOINT = "http://${services.minio.endpoint}";
          S3_REGION = "us-east-1";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/reports.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.minio.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "insight-reports";
          LoadCredential = [
            "clickhouse-password:/run/secrets/insight/clickhouse-password"
            "nats.nk:/run/secrets/insight/reports-nats.nk"
            "s3-credentials:/run/secrets/insight/s3-credentials"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.floor.range
          ];
        };
      };
    })
  ];
}
