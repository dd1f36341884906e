{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains;
  inherit (domains.observation) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.observation = {
        enable = true;
        purpose = "How all of it is";
        administrator = "kim@platform.example";
        services = {
          alertmanager = {
            kind = "alertmanager";
            host = "watch";
            port = 9094;
          };
          grafana = {
            kind = "grafana";
            host = "watch";
            port = 3000;
            requires = [
              "observation/loki"
              "observation/prometheus"
              "observation/tempo"
            ];
          };
          loki = {
            kind = "loki";
            host = "watch";
            port = 3100;
            offered = true;
          };
          node-apps = {
            kind = "node-exporter";
            host = "apps";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-build = {
            kind = "node-exporter";
            host = "build";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-data = {
            kind = "node-exporter";
            host = "data";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-files = {
            kind = "node-exporter";
            host = "files";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-gate = {
            kind = "node-exporter";
            host = "gate";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-stream = {
            kind = "node-exporter";
            host = "stream";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-trust = {
            kind = "node-exporter";
            host = "trust";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          node-watch = {
            kind = "node-exporter";
            host = "watch";
            port = 9100;
            unit = "prometheus-node-exporter.service";
          };
          prometheus = {
            kind = "prometheus";
            host = "watch";
            port = 9090;
            requires = [
              "delivery/nginx-exporter"
              "identity/postgres-exporter"
              "observation/alertmanager"
              "observation/node-apps"
              "observation/node-build"
              "observation/node-data"
              "observation/node-files"
              "observation/node-gate"
              "observation/node-stream"
              "observation/node-trust"
              "observation/node-watch"
              "shop/redis-exporter"
            ];
          };
          tempo = {
            kind = "tempo";
            host = "watch";
            port = 4318;
            offered = true;
          };
          uptime-kuma = {
            kind = "uptime-kuma";
            host = "watch";
            port = 3001;
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
            domain = "watch.platform.example";
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
              name = "observation/loki";
              type = "loki";
              url = "http://${services.loki.endpoint}";
            }
            {
              name = "observation/prometheus";
              type = "prometheus";
              url = "http://${services.prometheus.endpoint}";
            }
            {
              name = "observation/tempo";
              type = "tempo";
              url = "http://127.0.0.1:3200";
            }
          ];
        };
      };

      systemd.services.grafana = {
        wants = [
          "loki.service"
          "prometheus.service"
          "tempo.service"
        ];
        after = [
          "loki.service"
          "prometheus.service"
          "tempo.service"
        ];
      };
    })

    (lib.mkIf services.loki.here { services.loki.enable = true; })

    (lib.mkIf services.node-apps.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-apps) port;
      };
    })

    (lib.mkIf services.node-build.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-build) port;
      };
    })

    (lib.mkIf services.node-data.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-data) port;
      };
    })

    (lib.mkIf services.node-files.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-files) port;
      };
    })

    (lib.mkIf services.node-gate.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-gate) port;
      };
    })

    (lib.mkIf services.node-stream.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-stream) port;
      };
    })

    (lib.mkIf services.node-trust.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.node-trust) port;
      };
    })

    (lib.mkIf services.node-watch.here {
      services.prometheus.exporters.node = {
        enable = true;
        listenAddress = "127.0.0.1";
        inherit (services.node-watch) port;
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
            job_name = "nginx-exporter";
            static_configs = [ { targets = [ domains.delivery.services.nginx-exporter.endpoint ]; } ];
          }
          {
            job_name = "node-exporter";
            static_configs = [
              {
                targets = [
                  services.node-apps.endpoint
                  services.node-build.endpoint
                  services.node-data.endpoint
                  services.node-files.endpoint
                  services.node-gate.endpoint
                  services.node-stream.endpoint
                  services.node-trust.endpoint
                  services.node-watch.endpoint
                ];
              }
            ];
          }
          {
            job_name = "postgres-exporter";
            static_configs = [ { targets = [ domains.identity.services.postgres-exporter.endpoint ]; } ];
          }
          {
            job_name = "redis-exporter";
            static_configs = [ { targets = [ domains.shop.services.redis-exporter.endpoint ]; } ];
          }
        ];
        alertmanagers = [ { static_configs = [ { targets = [ services.alertmanager.endpoint ]; } ]; } ];
      };

      systemd.services.prometheus = {
        wants = [
          "alertmanager.service"
          "network-online.target"
          "prometheus-node-exporter.service"
        ];
        after = [
          "alertmanager.service"
          "network-online.target"
          "prometheus-node-exporter.service"
        ];
      };
    })

    (lib.mkIf services.tempo.here {
      services.tempo = {
        enable = true;
        settings = {
          server = {
            http_listen_address = "127.0.0.1";
            http_listen_port = 3200;
            grpc_listen_address = "127.0.0.1";
            grpc_listen_port = 9095;
          };
          distributor.receivers.otlp.protocols.http.endpoint = "0.0.0.0:${toString services.tempo.port}";
          overrides.defaults.compaction.block_retention = "336h";
          storage.trace = {
            backend = "local";
            local.path = "/var/lib/tempo/traces";
            wal.path = "/var/lib/tempo/wal";
          };
          usage_report.reporting_enabled = false;
        }
        // lib.optionalAttrs (lib.versionAtLeast pkgs.tempo.version "3") {
          backend_scheduler.local_work_path = "/var/lib/tempo/backend-scheduler";
          live_store = {
            shutdown_marker_dir = "/var/lib/tempo/live-store/shutdown-marker";
            wal.path = "/var/lib/tempo/live-store/traces";
          };
        };
      };
    })

    (lib.mkIf services.uptime-kuma.here {
      services.uptime-kuma = {
        enable = true;
        settings = {
          HOST = "0.0.0.0";
          PORT = toString services.uptime-kuma.port;
        };
      };
    })
  ];
}
