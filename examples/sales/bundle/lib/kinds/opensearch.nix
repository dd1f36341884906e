# OpenSearch, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.opensearch = {
      enable = true;
      settings = {
        "cluster.name" = s.settings.cluster;
        "network.host" = s.bindHost;
        "http.port" = s.port;
        "transport.port" = s.settings.transport_port;
      };
    };
  };

  machine = s: {
    services.opensearch.extraJavaOptions = [
      "-Xms${toString s.settings.max_memory}m"
      "-Xmx${toString s.settings.max_memory}m"
    ];
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
