# dnsmasq, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service =
    s:
    lib.mkMerge [
      { services.dnsmasq.enable = true; }

      (lib.mkIf (s.settings.dhcp_range != "") {
        # Who asks for an address has none yet.
        networking.firewall.allowedUDPPorts = [ 67 ];
      })
    ];

  machine = s: {
    services.dnsmasq.settings = {
      inherit (s) port;
      listen-address = s.bind;
      bind-interfaces = true;
      domain-needed = true;
      bogus-priv = true;
      inherit (s.settings) domain;
      cache-size = s.settings.cache;
      server =
        if s.settings.upstream != [ ] then
          s.settings.upstream
        else
          map (provider: provider.address) (s.providersOf [ "unbound" ]);
    }
    // lib.optionalAttrs (s.settings.dhcp_range != "") { dhcp-range = s.settings.dhcp_range; };
  };

  connection = c: { variables.${c.variable "SERVER"} = c.endpoint; };
}
