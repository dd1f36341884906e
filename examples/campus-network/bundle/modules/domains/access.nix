{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.access) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.access = {
        enable = true;
        purpose = "How its keepers come in";
        administrator = "noor@campus.example";
        services = {
          bastion = {
            kind = "openssh";
            host = "hall";
            port = 22;
            public = true;
            unit = "sshd.service";
          };
          fail2ban = {
            kind = "fail2ban";
            host = "hall";
          };
          tailscale = {
            kind = "tailscale";
            host = "hall";
            port = 41641;
            protocols = [ "udp" ];
            unit = "tailscaled.service";
          };
        };
      };
    }

    (lib.mkIf services.bastion.here {
      services.openssh.settings = {
        AllowTcpForwarding = true;
        LogLevel = "VERBOSE";
        MaxAuthTries = 3;
        AllowUsers = [
          "noor"
          "root"
        ];
      };
    })

    (lib.mkIf services.fail2ban.here {
      services.fail2ban = {
        enable = true;
        maxretry = 5;
        bantime = "60m";
        bantime-increment.enable = true;
        ignoreIP = [ "10.60.0.0/24" ];
      };
    })

    (lib.mkIf services.tailscale.here {
      services.tailscale = {
        enable = true;
        inherit (services.tailscale) port;
        useRoutingFeatures = "server";
        authKeyFile = "/run/secrets/tailscale/auth-key";
      };
    })
  ];
}
