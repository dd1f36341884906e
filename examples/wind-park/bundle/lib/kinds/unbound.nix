# Unbound, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.unbound = {
      enable = true;
      resolveLocalQueries = s.settings.port == 53;
    };
  };

  machine = s: {
    services.unbound.settings = {
      server = {
        interface = [ s.bind ] ++ lib.optional (s.bind == "::") "0.0.0.0";
        inherit (s) port;
        access-control = [
          "127.0.0.0/8 allow"
          "10.0.0.0/8 allow"
          "172.16.0.0/12 allow"
          "192.168.0.0/16 allow"
          "::1/128 allow"
          "fc00::/7 allow"
        ]
        ++ map (item: "${item} allow") s.settings.networks;
        hide-identity = true;
        hide-version = true;
      };
    }
    // lib.optionalAttrs (s.settings.forwarders != [ ]) {
      forward-zone = [
        {
          name = ".";
          forward-addr = s.settings.forwarders;
        }
      ];
    };
  };

  connection = c: { variables.${c.variable "SERVER"} = c.endpoint; };
}
