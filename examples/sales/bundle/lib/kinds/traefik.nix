# Traefik, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.traefik = {
      enable = true;
      staticConfigOptions = {
        global = {
          checkNewVersion = false;
          sendAnonymousUsage = false;
        };
        entryPoints.${s.instance}.address = s.listen;
      };
    }
    // lib.optionalAttrs (s.providers != [ ]) {
      dynamicConfigOptions.http = {
        routers =
          s.first s.providers { } (provider: {
            ${s.instance} = {
              rule = "${
                lib.optionalString (s.settings.server_name != "") "Host(`${s.settings.server_name}`) && "
              }PathPrefix(`/`)";
              entryPoints = [ s.instance ];
              service = "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}";
            };
          })
          // lib.listToAttrs (
            map (
              provider:
              lib.nameValuePair "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
                rule = "${
                  lib.optionalString (s.settings.server_name != "") "Host(`${s.settings.server_name}`) && "
                }PathPrefix(`/${provider.name}/`)";
                entryPoints = [ s.instance ];
                middlewares = [ "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" ];
                service = "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}";
              }
            ) (lib.drop 1 s.providers)
          );
        services = lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
              loadBalancer.servers = [ { url = "http://${provider.endpoint}"; } ];
            }
          ) s.providers
        );
      }
      // lib.optionalAttrs (lib.drop 1 s.providers != [ ]) {
        middlewares = lib.listToAttrs (
          map (
            provider:
            lib.nameValuePair "${s.instance}-${lib.replaceStrings [ "/" ] [ "-" ] provider.path}" {
              stripPrefix.prefixes = [ "/${provider.name}" ];
            }
          ) (lib.drop 1 s.providers)
        );
      };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
