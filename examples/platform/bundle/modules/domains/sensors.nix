{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.sensors) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.sensors = {
        enable = true;
        purpose = "Figures from the shelves";
        administrator = "kim@platform.example";
        dependencies = [ "observation" ];
        services = {
          etcd = {
            kind = "etcd";
            host = "stream";
            port = 2379;
          };
          influxdb = {
            kind = "influxdb";
            host = "data";
            port = 8086;
            unit = "influxdb2.service";
          };
          intake = {
            kind = "application";
            host = "apps";
            port = 8084;
            unit = "sensors-intake.service";
            requires = [
              "sensors/etcd"
              "sensors/influxdb"
              "sensors/kafka"
              "sensors/opensearch"
            ];
          };
          kafka = {
            kind = "kafka";
            host = "stream";
            port = 9092;
            unit = "apache-kafka.service";
          };
          opensearch = {
            kind = "opensearch";
            host = "stream";
            port = 9200;
          };
        };
      };
    }

    (lib.mkIf services.etcd.here { services.etcd.enable = true; })

    (lib.mkIf services.influxdb.here {
      services.influxdb2 = {
        enable = true;
        # The module takes 0.0.0.0 to mean port 8086: another port goes with [::].
        settings.http-bind-address = "0.0.0.0:${toString services.influxdb.port}";
        provision = {
          enable = true;
          initialSetup = {
            organization = "main";
            bucket = "main";
            retention = 0;
            passwordFile = "/run/secrets/influxdb/password";
            tokenFile = "/run/secrets/influxdb/token";
          };
        };
      };
    })

    (lib.mkIf services.intake.here {
      systemd.services.sensors-intake = {
        description = "sensors: intake";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "127.0.0.1";
          PORT = toString services.intake.port;
          ETCD_ENDPOINTS = "http://${services.etcd.endpoint}";
          INFLUX_BUCKET = "main";
          INFLUX_ORG = "main";
          INFLUX_TOKEN_FILE = "%d/influx-token";
          INFLUX_URL = "http://${services.influxdb.endpoint}";
          KAFKA_BOOTSTRAP_SERVERS = services.kafka.endpoint;
          LOKI_URL = "http://${domains.observation.services.loki.endpoint}";
          OPENSEARCH_URL = "http://${services.opensearch.endpoint}";
          OTEL_EXPORTER_OTLP_ENDPOINT = "http://${domains.observation.services.tempo.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/intake.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            domains.observation.services.loki.endpoint
            domains.observation.services.tempo.endpoint
            services.etcd.endpoint
            services.influxdb.endpoint
            services.kafka.endpoint
            services.opensearch.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "sensors-intake";
          LoadCredential = [ "influx-token:/run/secrets/sensors/influxdb-token" ];
          IPAddressAllow = [
            "localhost"
            hosts.data.range
            hosts.stream.range
            hosts.watch.range
          ];
        };
      };
    })

    (lib.mkIf services.kafka.here { services.apache-kafka.enable = true; })

    (lib.mkIf services.opensearch.here {
      services.opensearch = {
        enable = true;
        settings = {
          "cluster.name" = "main";
          "network.host" = "0.0.0.0";
          "http.port" = services.opensearch.port;
          "transport.port" = 9300;
        };
      };
    })
  ];
}
