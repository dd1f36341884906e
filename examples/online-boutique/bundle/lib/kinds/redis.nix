# Redis, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.redis.servers.${s.shortInstance} = {
      enable = true;
      bind = if s.bind == "::" then "0.0.0.0 ::" else s.bind;
      inherit (s) port;
      settings = {
        maxmemory = "${toString s.settings.max_memory}mb";
        maxmemory-policy = s.settings.eviction;
      }
      // lib.optionalAttrs (!s.settings.password) { protected-mode = "no"; };
    }
    // lib.optionalAttrs s.settings.append_only { appendOnly = true; }
    // lib.optionalAttrs s.settings.password { requirePassFile = s.secrets.password_file; };
  };

  connection = c: {
    variables = {
      ${c.variable "ADDR"} = c.endpoint;
      ${c.variable "URL"} = "redis://${c.endpoint}";
    };
    secrets = lib.optional c.settings.password {
      variable = c.variable "PASSWORD_FILE";
      file = c.file "password";
      path = c.secrets.password_file;
    };
  };
}
