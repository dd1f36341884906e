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
      scrapeConfigs = map (provider: {
        job_name = provider.path;
        static_configs = [ { targets = [ provider.endpoint ]; } ];
      }) s.providers;
    }
    // lib.optionalAttrs (s.providersOf [ "alertmanager" ] != [ ]) {
      alertmanagers = map (provider: { static_configs = [ { targets = [ provider.endpoint ]; } ]; }) (
        s.providersOf [ "alertmanager" ]
      );
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
