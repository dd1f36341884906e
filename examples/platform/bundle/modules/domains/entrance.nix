{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.entrance) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.entrance = {
        enable = true;
        purpose = "What strangers see";
        administrator = "kim@platform.example";
        dependencies = [ "identity" ];
        services = {
          caddy = {
            kind = "caddy";
            host = "gate";
            port = 80;
            public = true;
            requires = [
              "entrance/portal"
              "observation/uptime-kuma"
            ];
          };
          envoy = {
            kind = "envoy";
            host = "gate";
            port = 10000;
            requires = [
              "catalogue/advice-api"
              "catalogue/catalogue-api"
            ];
          };
          haproxy = {
            kind = "haproxy";
            host = "gate";
            port = 8080;
            requires = [ "shop/orders-api" ];
          };
          portal = {
            kind = "application";
            host = "apps";
            port = 8080;
            unit = "entrance-portal.service";
            requires = [
              "entrance/envoy"
              "entrance/haproxy"
            ];
          };
        };
      };
    }

    (lib.mkIf services.caddy.here {
      services.caddy = {
        enable = true;
        virtualHosts.entrance-caddy = {
          hostName = "http://:${toString services.caddy.port}";
          listenAddresses = [ "0.0.0.0" ];
          logFormat = "output file /var/log/caddy/access-entrance-caddy.log";
          extraConfig = ''
            request_body {
              max_size 10MiB
            }
            handle_path /uptime-kuma/* {
              reverse_proxy ${domains.observation.services.uptime-kuma.endpoint}
            }
            handle {
              reverse_proxy ${services.portal.endpoint}
            }
          '';
        };
      };

      systemd.services.caddy = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.envoy.here {
      services.envoy = {
        enable = true;
        settings.static_resources = {
          listeners = [
            {
              name = "entrance-envoy";
              address.socket_address = {
                address = "0.0.0.0";
                port_value = services.envoy.port;
              };
              filter_chains = [
                {
                  filters = [
                    {
                      name = "envoy.filters.network.http_connection_manager";
                      typed_config = {
                        "@type" =
                          "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
                        stat_prefix = "entrance-envoy";
                        http_filters = [
                          {
                            name = "envoy.filters.http.router";
                            typed_config."@type" = "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router";
                          }
                        ];
                        route_config = {
                          name = "entrance-envoy";
                          virtual_hosts = [
                            {
                              name = "entrance-envoy";
                              domains = [ "*" ];
                              routes = [
                                {
                                  match.prefix = "/catalogue-api/";
                                  route = {
                                    cluster = "entrance-envoy.catalogue.catalogue-api";
                                    timeout = "15s";
                                    prefix_rewrite = "/";
                                  };
                                }
                                {
                                  match.prefix = "/";
                                  route = {
                                    cluster = "entrance-envoy.catalogue.advice-api";
                                    timeout = "15s";
                                  };
                                }
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
          clusters = [
            {
              name = "entrance-envoy.catalogue.advice-api";
              type = "STRICT_DNS";
              load_assignment = {
                cluster_name = "entrance-envoy.catalogue.advice-api";
                endpoints = [
                  {
                    lb_endpoints = [
                      {
                        endpoint.address.socket_address = {
                          inherit (domains.catalogue.services.advice-api) address;
                          port_value = domains.catalogue.services.advice-api.port;
                        };
                      }
                    ];
                  }
                ];
              };
            }
            {
              name = "entrance-envoy.catalogue.catalogue-api";
              type = "STRICT_DNS";
              load_assignment = {
                cluster_name = "entrance-envoy.catalogue.catalogue-api";
                endpoints = [
                  {
                    lb_endpoints = [
                      {
                        endpoint.address.socket_address = {
                          inherit (domains.catalogue.services.catalogue-api) address;
                          port_value = domains.catalogue.services.catalogue-api.port;
                        };
                      }
                    ];
                  }
                ];
              };
            }
          ];
        };
      };

      systemd.services.envoy = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.haproxy.here {
      services.haproxy = {
        enable = true;
        config = ''
          frontend entrance-haproxy
            mode http
            bind 0.0.0.0:${toString services.haproxy.port}
            maxconn 2000
            option forwardfor
            default_backend entrance-haproxy

          backend entrance-haproxy
            mode http
            balance roundrobin
            server shop.orders-api ${domains.shop.services.orders-api.endpoint} check
        '';
      };

      systemd.services.haproxy = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.portal.here {
      systemd.services.entrance-portal = {
        description = "entrance: portal";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.portal.port;
          ENVOY_PROXY_URL = "http://${services.envoy.endpoint}";
          HAPROXY_PROXY_ADDR = services.haproxy.endpoint;
          HAPROXY_PROXY_URL = "http://${services.haproxy.endpoint}";
          OIDC_URL = "http://${domains.identity.services.keycloak.endpoint}";
          VAULT_ADDR = "http://${domains.identity.services.vault.endpoint}";
          VAULT_TOKEN_FILE = "%d/vault-token";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/portal.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.envoy.endpoint
            services.haproxy.endpoint
            domains.identity.services.keycloak.endpoint
            domains.identity.services.vault.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "entrance-portal";
          LoadCredential = [ "vault-token:/run/secrets/entrance/vault-token" ];
          IPAddressAllow = [
            "localhost"
            hosts.gate.range
            hosts.trust.range
          ];
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
      };
    })
  ];
}
