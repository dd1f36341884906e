# Prometheus, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      retentionTime = "${toString s.settings.retention}d";
      globalConfig.scrape_interval = "${toString s.settings.interval}s";
      scrapeConfigs = map (group: {
        job_name = group.name;
        static_configs = [ { targets = map (provider: provider.endpoint) group.members; } ];
      }) s.groups;
    }
    // lib.optionalAttrs (s.providersOf [ "alertmanager" ] != [ ]) {
      alertmanagers = map (provider: { static_configs = [ { targets = [ provider.endpoint ]; } ]; }) (
        s.providersOf [ "alertmanager" ]
      );
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
