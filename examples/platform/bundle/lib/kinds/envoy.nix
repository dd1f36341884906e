# Envoy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.envoy = {
      enable = true;
      settings.static_resources = {
        listeners = [
          {
            name = s.instance;
            address.socket_address = {
              address = s.bind;
              port_value = s.port;
            }
            // lib.optionalAttrs (s.bind == "::") { ipv4_compat = true; };
            filter_chains = [
              {
                filters = [
                  {
                    name = "envoy.filters.network.http_connection_manager";
                    typed_config = {
                      "@type" =
                        "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
                      stat_prefix = s.instance;
                      http_filters = [
                        {
                          name = "envoy.filters.http.router";
                          typed_config."@type" = "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router";
                        }
                      ];
                      route_config = {
                        name = s.instance;
                        virtual_hosts = [
                          {
                            name = s.instance;
                            domains = [ "*" ];
                            routes =
                              map (provider: {
                                match.prefix = "/${provider.name}/";
                                route = {
                                  cluster = "${s.instance}.${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
                                  timeout = "${toString s.settings.timeout}s";
                                  prefix_rewrite = "/";
                                };
                              }) (lib.drop 1 s.providers)
                              ++ [
                                (s.first s.providers
                                  {
                                    match.prefix = "/";
                                    direct_response.status = 404;
                                  }
                                  (provider: {
                                    match.prefix = "/";
                                    route = {
                                      cluster = "${s.instance}.${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
                                      timeout = "${toString s.settings.timeout}s";
                                    };
                                  })
                                )
                              ];
                          }
                        ];
                      };
                    };
                  }
                ];
              }
            ];
          }
        ];
        clusters = map (provider: {
          name = "${s.instance}.${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
          type = "STRICT_DNS";
          load_assignment = {
            cluster_name = "${s.instance}.${lib.replaceStrings [ "/" ] [ "." ] provider.path}";
            endpoints = [
              {
                lb_endpoints = [
                  {
                    endpoint.address.socket_address = {
                      inherit (provider) address;
                      port_value = provider.port;
                    };
                  }
                ];
              }
            ];
          };
        }) s.providers;
      };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
