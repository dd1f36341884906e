# dnsmasq, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service =
    s:
    lib.mkMerge [
      {
        services.dnsmasq = {
          enable = true;
          resolveLocalQueries = s.settings.port == 53;
        };
      }

      (lib.mkIf (s.settings.dhcp_range != "") {
        # Who asks for an address has none yet.
        networking.firewall.allowedUDPPorts = [ 67 ];
      })
    ];

  machine = s: {
    services.dnsmasq.settings = {
      inherit (s) port;
      bind-dynamic = true;
      domain-needed = true;
      bogus-priv = true;
      inherit (s.settings) domain;
      cache-size = s.settings.cache;
      server =
        if s.settings.upstream != [ ] then
          s.settings.upstream
        else
          map (provider: "${provider.address}#${toString provider.port}") (s.providersOf [ "unbound" ]);
    }
    // (
      if s.settings.dhcp_range != "" then
        { dhcp-range = s.settings.dhcp_range; }
      else if s.isRemote then
        { }
      else
        { listen-address = s.bind; }
    );
  };

  connection = c: { variables.${c.variable "SERVER"} = c.endpoint; };
}
