# Vault, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.vault = {
      enable = true;
      address = s.listen;
      storageBackend = s.settings.storage;
    };
  };

  machine = s: {
    services.vault.extraConfig = ''
      ui = ${lib.boolToString s.settings.ui}
      api_addr = "http://${s.advertisedEndpoint}"
    '';
  };

  connection = c: {
    variables.${c.variable "ADDR"} = "http://${c.endpoint}";
    secrets = [
      {
        variable = c.variable "TOKEN_FILE";
        file = c.file "token";
        path = "/run/secrets/${c.clientDomain}/vault-token";
      }
    ];
  };
}
