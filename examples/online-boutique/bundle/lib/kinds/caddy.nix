# Caddy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.caddy = {
      enable = true;
      virtualHosts.${s.instance} = {
        hostName = "http://${s.settings.server_name}:${toString s.port}";
        listenAddresses = [ s.bindHost ];
        logFormat = "output file /var/log/caddy/access-${s.instance}.log";
        extraConfig = ''
          request_body {
            max_size ${toString s.settings.max_body}MiB
          }
          ${
            lib.concatMapStrings (provider: ''
              handle_path /${provider.name}/* {
                reverse_proxy ${provider.endpoint}
              }
            '') (lib.drop 1 s.providers)
          }handle {
            ${s.first s.providers "respond 404" (provider: "reverse_proxy ${provider.endpoint}")}
          }
        '';
      };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
