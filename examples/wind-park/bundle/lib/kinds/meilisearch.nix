# Meilisearch, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.meilisearch = {
      enable = true;
      listenAddress = s.bindHost;
      listenPort = s.port;
    };
  };

  machine = s: {
    systemd.services.meilisearch = {
      environment.MEILI_ENV = lib.mkForce "production";
      serviceConfig.EnvironmentFile = s.secrets.environment_file;
    };
  };

  connection = c: {
    variables.${c.variable "URL"} = "http://${c.endpoint}";
    secrets = [
      {
        variable = c.variable "API_KEY_FILE";
        file = c.file "api-key";
        path = "/run/secrets/${c.clientDomain}/meilisearch-api-key";
      }
    ];
  };
}
