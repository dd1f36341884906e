{ config, lib, ... }:
{
  imports = [
    ../../modules/base.nix
  ]
  ++ lib.filter builtins.pathExists [
    ./hardware-configuration.nix
    ./extra.nix
  ];

  networking = {
    hostName = "core-south";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.60.0.2";
        prefixLength = 24;
      }
    ];
    wireguard.interfaces.wg0 = {
      ips = [ "10.61.0.2/24" ];
      peers = [
        {
          name = "routing-tunnel-north";
          publicKey = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=";
          allowedIPs = [ "10.61.0.1/32" ];
          inherit (config.cim.domains.routing.services.tunnel-north) endpoint;
          persistentKeepalive = 25;
        }
      ];
    };
  };

  services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
    log syslog all;
    router id ${config.cim.hosts.core-south.address};

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

    protocol bgp 'routing.bgp-north' {
      local as 64602;
      neighbor ${config.cim.domains.routing.services.bgp-north.address} as 64601;
      ipv4 {
        import all;
        export all;
      };
    }
  '';

  # Said once for the machine: the exporter refuses a flag that comes twice.
  services.prometheus.exporters.node.enabledCollectors = [ "systemd" ];

  # Until hardware-configuration.nix says what the machine really has.
  boot.loader = {
    efi.canTouchEfiVariables = lib.mkDefault true;
    systemd-boot.enable = lib.mkDefault true;
  };
  fileSystems."/" = {
    device = lib.mkDefault "/dev/disk/by-label/nixos";
    fsType = lib.mkDefault "ext4";
  };

  system.stateVersion = "26.05";
}
