# Grafana, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.grafana = {
      enable = true;
      settings = {
        server = {
          inherit (s.settings) domain;
          http_addr = s.bind;
          http_port = s.port;
        };
        security = {
          admin_password = "$__file{${s.secrets.admin_password_file}}";
          secret_key = "$__file{${s.secrets.secret_key_file}}";
        };
      };
    }
    //
      lib.optionalAttrs
        (
          s.providersOf [
            "prometheus"
            "loki"
            "tempo"
          ] != [ ]
        )
        {
          provision = {
            enable = true;
            datasources.settings.datasources =
              map
                (provider: {
                  name = provider.path;
                  type = provider.kind;
                  url =
                    if provider.kind == "tempo" then
                      "http://127.0.0.1:${toString provider.settings.query_port}"
                    else
                      "http://${provider.endpoint}";
                })
                (
                  s.providersOf [
                    "prometheus"
                    "loki"
                    "tempo"
                  ]
                );
          };
        };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
