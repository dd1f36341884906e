{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.observability) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.observability = {
        enable = true;
        purpose = "Sees trouble before crews do";
        administrator = "mira@windpark.example";
        services = {
          alertmanager = {
            kind = "alertmanager";
            host = "watch";
            port = 9093;
          };
          grafana = {
            kind = "grafana";
            host = "watch";
            port = 3000;
            requires = [ "observability/prometheus" ];
          };
          prometheus = {
            kind = "prometheus";
            host = "watch";
            port = 9090;
            requires = [
              "maintenance/crews"
              "observability/alertmanager"
              "settlement/ledger"
              "turbines/gateway"
            ];
          };
        };
      };
    }

    (lib.mkIf services.alertmanager.here {
      services.prometheus.alertmanager = {
        enable = true;
        listenAddress = "127.0.0.1";
        inherit (services.alertmanager) port;
      };
    })

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
              name = "observability/prometheus";
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

    (lib.mkIf services.prometheus.here {
      services.prometheus = {
        enable = true;
        listenAddress = "127.0.0.1";
        inherit (services.prometheus) port;
        retentionTime = "15d";
        globalConfig.scrape_interval = "30s";
        scrapeConfigs = [
          {
            job_name = "alertmanager";
            static_configs = [ { targets = [ services.alertmanager.endpoint ]; } ];
          }
          {
            job_name = "maintenance/crews";
            static_configs = [ { targets = [ domains.maintenance.services.crews.endpoint ]; } ];
          }
          {
            job_name = "settlement/ledger";
            static_configs = [ { targets = [ domains.settlement.services.ledger.endpoint ]; } ];
          }
          {
            job_name = "turbines/gateway";
            static_configs = [ { targets = [ domains.turbines.services.gateway.endpoint ]; } ];
          }
        ];
        alertmanagers = [ { static_configs = [ { targets = [ services.alertmanager.endpoint ]; } ]; } ];
      };

      systemd.services.prometheus = {
        wants = [
          "alertmanager.service"
          "network-online.target"
        ];
        after = [
          "alertmanager.service"
          "network-online.target"
        ];
      };
    })
  ];
}
