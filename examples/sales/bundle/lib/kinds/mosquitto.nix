# Mosquitto, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.mosquitto = {
      enable = true;
      listeners = [
        {
          address = if s.bind == "::" then null else s.bind;
          inherit (s) port;
          users = lib.listToAttrs (
            map (
              client:
              lib.nameValuePair client.role {
                acl = [ "readwrite ${if s.settings.topics != "" then s.settings.topics else "${s.domain}/#"}" ];
                passwordFile = "/run/secrets/${client.domain}/mosquitto-password";
              }
            ) s.clientDomains
          );
        }
      ];
    };
  };

  connection = c: {
    variables.${c.variable "URL"} = "mqtt://${c.role}@${c.endpoint}";
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/mosquitto-password";
      }
    ];
  };
}
