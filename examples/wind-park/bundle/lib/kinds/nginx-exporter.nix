# Nginx exporter, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.prometheus.exporters.nginx = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
      scrapeUri = "http://localhost/nginx_status";
    };
    services.nginx.statusPage = true;
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
