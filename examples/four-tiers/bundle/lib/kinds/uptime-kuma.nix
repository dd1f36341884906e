# Uptime Kuma, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.uptime-kuma = {
      enable = true;
      settings = {
        HOST = s.bind;
        PORT = toString s.port;
      };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
