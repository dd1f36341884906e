# Gitea, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.gitea = {
      enable = true;
      settings = {
        server = {
          DOMAIN = s.settings.domain;
          HTTP_ADDR = s.bind;
          HTTP_PORT = s.port;
          ROOT_URL =
            if s.settings.url != "" then s.settings.url else "http://${s.settings.domain}:${toString s.port}/";
        };
        service.DISABLE_REGISTRATION = !s.settings.registration;
      };
    }
    // lib.optionalAttrs s.settings.large_files { lfs.enable = true; };
  };

  machine =
    s:
    lib.mkIf (s.providersOf [ "postgresql" ] != [ ]) {
      services.gitea.database = s.first (s.providersOf [ "postgresql" ]) { } (provider: {
        type = "postgres";
        createDatabase = false;
        host = provider.address;
        inherit (provider) port;
        name = provider.role;
        user = provider.role;
        passwordFile = "/run/credentials/gitea.service/database";
      });

      # Gitea reads the password as a user who may not enter where it lies.
      systemd.services.gitea.serviceConfig.LoadCredential = [
        "database:${s.secrets.database_password_file}"
      ];
    };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
