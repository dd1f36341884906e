# NATS, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nats = {
      enable = true;
      serverName = s.host;
      inherit (s.settings) jetstream;
      inherit (s) port;
      settings = {
        host = s.bind;
        inherit (s.settings) max_connections;
        max_payload = s.settings.max_payload * 1024;
      }
      // lib.optionalAttrs s.settings.jetstream {
        jetstream = {
          max_mem = s.settings.max_memory * 1048576;
          max_file = s.settings.max_file * 1048576;
        };
      };
    };
  };

  connection = c: {
    variables.${c.variable "URL"} = "nats://${c.endpoint}";
    secrets = lib.optional c.hasKey {
      variable = c.variable "NKEY_SEED_FILE";
      file = "nats.nk";
      path = "/run/secrets/${c.clientDomain}/${c.clientName}-nats.nk";
    };
  };
}
