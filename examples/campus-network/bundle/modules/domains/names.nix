{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.names) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.names = {
        enable = true;
        purpose = "Names and addresses of machines";
        administrator = "noor@campus.example";
        services = {
          dnsmasq = {
            kind = "dnsmasq";
            host = "lab";
            port = 53;
            protocols = [
              "tcp"
              "udp"
            ];
            requires = [ "names/unbound" ];
          };
          kea = {
            kind = "kea";
            host = "library";
            port = 67;
            protocols = [ "udp" ];
            unit = "kea-dhcp4-server.service";
          };
          unbound = {
            kind = "unbound";
            host = "hall";
            port = 53;
            protocols = [
              "tcp"
              "udp"
            ];
            public = true;
          };
        };
      };
    }

    (lib.mkIf services.dnsmasq.here {
      services.dnsmasq = {
        enable = true;
        resolveLocalQueries = true;
      };

      systemd.services.dnsmasq = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.kea.here { services.kea.dhcp4.enable = true; })

    (lib.mkIf services.unbound.here {
      services.unbound = {
        enable = true;
        resolveLocalQueries = true;
      };
    })
  ];
}
