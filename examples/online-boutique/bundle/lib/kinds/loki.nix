# Loki, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.loki.enable = true; };

  machine = s: {
    services.loki.configuration = {
      auth_enabled = false;
      server = {
        http_listen_address = s.bind;
        http_listen_port = s.port;
        grpc_listen_address = "127.0.0.1";
        grpc_listen_port = s.settings.grpc_port;
      };
      common = {
        instance_addr = "127.0.0.1";
        path_prefix = "/var/lib/loki";
        replication_factor = 1;
        ring.kvstore.store = "inmemory";
        storage.filesystem = {
          chunks_directory = "/var/lib/loki/chunks";
          rules_directory = "/var/lib/loki/rules";
        };
      };
      schema_config.configs = [
        {
          from = "2024-04-01";
          store = "tsdb";
          object_store = "filesystem";
          schema = "v13";
          index = {
            prefix = "index_";
            period = "24h";
          };
        }
      ];
      limits_config.retention_period = "${toString s.settings.retention}d";
      compactor = {
        working_directory = "/var/lib/loki/compactor";
        retention_enabled = true;
        delete_request_store = "filesystem";
      };
      analytics.reporting_enabled = false;
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
