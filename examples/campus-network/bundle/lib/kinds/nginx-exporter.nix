# Nginx exporter, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.prometheus.exporters.nginx = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      scrapeUri = "http://127.0.0.1:${toString s.settings.status_port}/nginx_status";
    };
  };

  machine = s: {
    services.nginx = {
      statusPage = true;
      virtualHosts.localhost.listen = [
        {
          addr = "127.0.0.1";
          port = s.settings.status_port;
        }
      ];
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
