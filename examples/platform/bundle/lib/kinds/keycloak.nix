# Keycloak, from the catalogue of Flakegraph: edit it there.
{ config, lib, ... }:
{
  service = s: {
    services.keycloak = {
      enable = true;
      settings = {
        inherit (s.settings) hostname;
        http-enabled = true;
        http-host = s.bind;
        http-port = s.port;
        proxy-headers = "xforwarded";
      };
    };
  };

  machine =
    s:
    lib.mkMerge [
      {
        services.keycloak.database =
          s.first (s.providersOf [ "postgresql" ])
            {
              inherit (config.services.postgresql.settings) port;
              passwordFile = s.secrets.database_password_file;
            }
            (provider: {
              createLocally = false;
              host = provider.address;
              inherit (provider) port;
              name = provider.role;
              username = provider.role;
              useSSL = false;
              passwordFile = s.secrets.database_password_file;
            });
        systemd.services.keycloak = {
          environment.JAVA_OPTS_KC_HEAP = "-Xms64m -Xmx${toString s.settings.max_memory}m";
          serviceConfig.EnvironmentFile = s.secrets.environment_file;
        };
      }

      (lib.mkIf (s.providersOf [ "postgresql" ] == [ ]) {
        systemd.services.keycloakPostgreSQLInit.environment.PGPORT =
          toString config.services.postgresql.settings.port;
      })
    ];

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
