# Memcached, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.memcached = {
      enable = true;
      listen = if s.bind == "::" then "0.0.0.0,::" else s.bind;
      inherit (s) port;
      maxMemory = s.settings.max_memory;
      maxConnections = s.settings.max_connections;
    };
  };

  connection = c: { variables.${c.variable "ADDR"} = c.endpoint; };
}
