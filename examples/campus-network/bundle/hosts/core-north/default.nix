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
    hostName = "core-north";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.60.0.1";
        prefixLength = 24;
      }
    ];
    wireguard.interfaces.wg0 = {
      ips = [ "10.61.0.1/24" ];
      peers = [
        {
          name = "routing-tunnel-south";
          publicKey = "TrMvSoP4jYQlY6RIzBgbssQqY3vxI2Pi+y71lOWWXX0=";
          allowedIPs = [ "10.61.0.2/32" ];
          inherit (config.cim.domains.routing.services.tunnel-south) endpoint;
          persistentKeepalive = 25;
        }
      ];
    };
  };

  services.${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
    log syslog all;
    router id ${config.cim.hosts.core-north.address};

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

    protocol bgp 'routing.bgp-south' {
      local as 64601;
      neighbor ${config.cim.domains.routing.services.bgp-south.address} as 64602;
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
