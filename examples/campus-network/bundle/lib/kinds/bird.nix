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
          ${
            if s.settings.interface != "" then "" else "iifname \"${s.hostInterface}\" "
          }meta l4proto 89 accept comment "OSPF"
        '';
      })
    ];

  machine = s: {
    services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
      log syslog all;
      ${
        if s.settings.router_id != "" then
          "router id ${s.settings.router_id};\n"
        else
          s.first s.addresses.ipv4 "" (address: "router id ${address};\n")
      }
      protocol device {
      }

      protocol direct {
        ipv4;
      ${lib.optionalString (s.addresses.ipv6 != [ ]) "  ipv6;\n"}}

      protocol kernel {
        ipv4 {
          export where source != RTS_DEVICE;
        };
      }
      ${
        lib.optionalString (
          s.addresses.ipv6 != [ ]
        ) "\nprotocol kernel {\n  ipv6 {\n    export where source != RTS_DEVICE;\n  };\n}\n"
      }${
        if s.settings.protocol == "bgp" then
          lib.concatMapStrings (peer: ''

            protocol bgp '${lib.replaceStrings [ "/" ] [ "." ] peer.path}' {
              local as ${toString s.settings.asn};
              neighbor ${peer.address} as ${toString peer.settings.asn};
              ${if lib.hasInfix ":" peer.address then "ipv6" else "ipv4"} {
                import all;
                export all;
              };
            }
          '') s.neighbours
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
            ${lib.optionalString (s.addresses.ipv6 != [ ]) ''

              protocol ospf v3 {
                ipv6 {
                  export where source = RTS_DEVICE;
                };
                area 0 {
                  interface "${if s.settings.interface != "" then s.settings.interface else s.hostInterface}" {
                  };
                };
              }
            ''}''
      }'';
  };

  connection = _: { variables = { }; };
}
