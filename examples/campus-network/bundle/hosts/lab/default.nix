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
    hostName = "lab";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.60.0.21";
        prefixLength = 24;
      }
    ];
  };

  services = {
    dnsmasq.settings = {
      inherit (config.cim.domains.names.services.dnsmasq) port;
      bind-dynamic = true;
      domain-needed = true;
      bogus-priv = true;
      domain = "lab.campus.example";
      cache-size = 1000;
      server = [
        "${config.cim.domains.names.services.unbound.address}#${toString config.cim.domains.names.services.unbound.port}"
      ];
      listen-address = "127.0.0.1";
    };

    ${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
      log syslog all;
      router id ${config.cim.hosts.lab.address};

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

      protocol ospf v2 {
        ipv4 {
          export where source = RTS_DEVICE;
        };
        area 0 {
          interface "${config.cim.hosts.lab.interface}" {
          };
        };
      }
    '';

    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];
  };

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
