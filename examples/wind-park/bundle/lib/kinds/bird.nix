# BIRD, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service =
    s:
    lib.mkMerge [
      {
        services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
          true;
      }

      (lib.mkIf (s.settings.protocol == "ospf") {
        networking.firewall.extraInputRules = ''
          meta l4proto 89 accept comment "OSPF"
        '';
      })
    ];

  machine = s: {
    services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
      log syslog all;
      router id ${if s.settings.router_id != "" then s.settings.router_id else s.hostAddress};

      protocol device {
      }

      protocol direct {
        ipv4;
      }

      protocol kernel {
        ipv4 {
          export where source != RTS_DEVICE;
        };
      }
      ${
        if s.settings.protocol == "bgp" then
          lib.concatMapStrings (peer: ''

            protocol bgp ${lib.replaceStrings [ "-" "/" ] [ "_" "_" ] peer.path} {
              local as ${toString s.settings.asn};
              neighbor ${peer.address} as ${toString peer.settings.asn};
              ipv4 {
                import all;
                export all;
              };
            }
          '') s.peers
        else
          ''

            protocol ospf v2 {
              ipv4 {
                export where source = RTS_DEVICE;
              };
              area 0 {
                interface "${if s.settings.interface != "" then s.settings.interface else s.hostInterface}" {
                };
              };
            }
          ''
      }'';
  };

  connection = _: { variables = { }; };
}
