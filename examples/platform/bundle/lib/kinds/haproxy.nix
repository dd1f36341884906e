# HAProxy, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.haproxy = {
      enable = true;
      config = ''
        frontend ${s.instance}
          mode ${s.settings.mode}
          bind ${s.listen}
          maxconn ${toString s.settings.max_connections}${
            lib.optionalString (s.settings.mode == "http") "\n  option forwardfor"
          }
          default_backend ${s.instance}

        backend ${s.instance}
          mode ${s.settings.mode}
          balance ${s.settings.balance}
        ${lib.concatMapStrings (
          provider:
          "  server ${lib.replaceStrings [ "/" ] [ "." ] provider.path} ${provider.endpoint} check\n"
        ) s.providers}'';
    };
  };

  machine = _: {
    services.haproxy.config = lib.mkBefore ''
      global
        log stdout format raw local0

      defaults
        log global
        timeout connect 5s
        timeout client 50s
        timeout server 50s
        default-server init-addr last,libc,none
    '';
  };

  connection = c: {
    variables = {
      ${c.variable "ADDR"} = c.endpoint;
      ${c.variable "URL"} = "http://${c.endpoint}";
    };
  };
}
