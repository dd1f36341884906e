{ config, lib, ... }:
let
  inherit (config.cim) domains hosts;
  inherit (domains.routing) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.routing = {
        enable = true;
        purpose = "Ways through the campus and out of it";
        administrator = "noor@campus.example";
        services = {
          bgp-north = {
            kind = "bird";
            host = "core-north";
            port = 179;
            unit = "bird.service";
            requires = [ "routing/bgp-south" ];
          };
          bgp-south = {
            kind = "bird";
            host = "core-south";
            port = 179;
            unit = "bird.service";
          };
          gateway-north = {
            kind = "keepalived";
            host = "core-north";
            unit = "keepalived.service";
            requires = [ "routing/gateway-south" ];
          };
          gateway-south = {
            kind = "keepalived";
            host = "core-south";
            unit = "keepalived.service";
          };
          ospf-lab = {
            kind = "bird";
            host = "lab";
            unit = "bird.service";
          };
          ospf-library = {
            kind = "bird";
            host = "library";
            unit = "bird.service";
          };
          tunnel-north = {
            kind = "wireguard";
            host = "core-north";
            port = 51820;
            protocols = [ "udp" ];
            unit = "wireguard-wg0.service";
            requires = [ "routing/tunnel-south" ];
          };
          tunnel-south = {
            kind = "wireguard";
            host = "core-south";
            port = 51820;
            protocols = [ "udp" ];
            unit = "wireguard-wg0.service";
          };
        };
      };
    }

    (lib.mkIf services.bgp-north.here {
      services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
        true;

      systemd.services.bird = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.bgp-south.here {
      services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
        true;
    })

    (lib.mkIf services.gateway-north.here {
      services.keepalived = {
        enable = true;
        vrrpInstances.routing-gateway-north = {
          inherit (hosts.core-north) interface;
          virtualRouterId = 51;
          priority = 150;
          virtualIps = [ { addr = "10.60.0.254/24"; } ];
          unicastSrcIp = hosts.core-north.address;
          unicastPeers = [ services.gateway-south.address ];
        };
      };
      networking.firewall.extraInputRules = ''
        iifname "${hosts.core-north.interface}" meta l4proto 112 accept comment "VRRP"
      '';

      systemd.services.keepalived = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.gateway-south.here {
      services.keepalived = {
        enable = true;
        vrrpInstances.routing-gateway-south = {
          inherit (hosts.core-south) interface;
          virtualRouterId = 51;
          priority = 100;
          virtualIps = [ { addr = "10.60.0.254/24"; } ];
          unicastSrcIp = hosts.core-south.address;
          unicastPeers = [ services.gateway-north.address ];
        };
      };
      networking.firewall.extraInputRules = ''
        iifname "${hosts.core-south.interface}" meta l4proto 112 accept comment "VRRP"
      '';
    })

    (lib.mkIf services.ospf-lab.here {
      services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
        true;
      networking.firewall.extraInputRules = ''
        iifname "${hosts.lab.interface}" meta l4proto 89 accept comment "OSPF"
      '';
    })

    (lib.mkIf services.ospf-library.here {
      services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.enable =
        true;
      networking.firewall.extraInputRules = ''
        iifname "${hosts.library.interface}" meta l4proto 89 accept comment "OSPF"
      '';
    })

    (lib.mkIf services.tunnel-north.here {
      networking.wireguard.interfaces.wg0 = {
        listenPort = services.tunnel-north.port;
        privateKeyFile = "/run/secrets/wireguard/private-key";
      };

      systemd.services.wireguard-wg0 = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })

    (lib.mkIf services.tunnel-south.here {
      networking.wireguard.interfaces.wg0 = {
        listenPort = services.tunnel-south.port;
        privateKeyFile = "/run/secrets/wireguard/private-key";
      };
    })
  ];
}
