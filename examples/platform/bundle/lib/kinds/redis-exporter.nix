# Redis exporter, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.exporters.redis = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine =
    s:
    lib.mkMerge [
      {
        systemd.services.prometheus-redis-exporter.serviceConfig.EnvironmentFile =
          s.secrets.environment_file;
      }

      (lib.mkIf (s.providersOf [ "redis" ] != [ ]) {
        services.prometheus.exporters.redis.extraFlags = [
          "--redis.addr=redis://${s.first (s.providersOf [ "redis" ]) "" (provider: provider.endpoint)}"
        ];
      })
    ];

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
