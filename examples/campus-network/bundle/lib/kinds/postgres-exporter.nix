# PostgreSQL exporter, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.prometheus.exporters.postgres = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      runAsLocalSuperUser = true;
      dataSourceName = "user=postgres database=postgres host=/run/postgresql port=${
        s.first (s.providersOf [ "postgresql" ]) "5432" (provider: toString provider.port)
      } sslmode=disable";
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
