# Nginx, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nginx = {
      enable = true;
      recommendedGzipSettings = true;
      recommendedOptimisation = true;
      recommendedProxySettings = true;
      virtualHosts.${s.instance} = {
        listen = [
          {
            addr = s.bindHost;
            inherit (s) port;
          }
        ]
        ++ lib.optional (s.bind == "::") {
          addr = "0.0.0.0";
          inherit (s) port;
        };
        extraConfig = "client_max_body_size ${toString s.settings.max_body}m;";
        locations = {
          "/" = s.first s.providers { return = "404"; } (provider: {
            proxyPass = "http://${provider.endpoint}";
            proxyWebsockets = true;
          });
        }
        // lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "/${provider.name}/" {
              proxyPass = "http://${provider.endpoint}/";
              proxyWebsockets = true;
            }
          ) (lib.drop 1 s.providers)
        );
      }
      // lib.optionalAttrs (s.settings.server_name != "") { serverName = s.settings.server_name; };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
