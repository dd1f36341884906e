# Hydra, from the catalogue of Flakegraph: edit it there.
{ config, ... }:
{
  service = s: {
    services.hydra = {
      enable = true;
      hydraURL = s.settings.url;
      notificationSender = s.settings.sender;
      listenHost = if s.bind == "::" then "*" else s.bind;
      inherit (s) port;
      useSubstitutes = s.settings.substitutes;
      minimumDiskFree = s.settings.minimum_disk;
      # The database is in the PostgreSQL of the machine, whatever its port.
      extraEnv.PGPORT = toString config.services.postgresql.settings.port;
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
