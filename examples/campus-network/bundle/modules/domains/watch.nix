{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.watch) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.watch = {
        enable = true;
        purpose = "Whether the network is well";
        administrator = "noor@campus.example";
        services = {
          grafana = {
            kind = "grafana";
            host = "hall";
            port = 3000;
            requires = [ "watch/prometheus" ];
          };
          node-lab = {
            kind = "node-exporter";
            host = "lab";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-library = {
            kind = "node-exporter";
            host = "library";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-north = {
            kind = "node-exporter";
            host = "core-north";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-south = {
            kind = "node-exporter";
            host = "core-south";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          prometheus = {
            kind = "prometheus";
            host = "hall";
            port = 9090;
            requires = [
              "notices/plan-api"
              "watch/node-lab"
              "watch/node-library"
              "watch/node-north"
              "watch/node-south"
            ];
          };
        };
      };
    }

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
              name = "watch/prometheus";
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

    (lib.mkIf services.node-lab.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-lab) port;
      };
    })

    (lib.mkIf services.node-library.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-library) port;
      };
    })

    (lib.mkIf services.node-north.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-north) port;
      };
    })

    (lib.mkIf services.node-south.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-south) port;
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
            job_name = "node-exporter";
            static_configs = [
              {
                targets = [
                  services.node-lab.endpoint
                  services.node-library.endpoint
                  services.node-north.endpoint
                  services.node-south.endpoint
                ];
              }
            ];
          }
          {
            job_name = "notices/plan-api";
            static_configs = [ { targets = [ domains.notices.services.plan-api.endpoint ]; } ];
          }
        ];
      };

      systemd.services.prometheus = {
        wants = [
          "network-online.target"
          "notices-plan-api.service"
        ];
        after = [
          "network-online.target"
          "notices-plan-api.service"
        ];
      };
    })
  ];
}
