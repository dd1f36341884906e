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
    hostName = "library";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.60.0.20";
        prefixLength = 24;
      }
    ];
  };

  services = {
    kea.dhcp4.settings = {
      interfaces-config.interfaces = [ config.cim.hosts.library.interface ];
      lease-database = {
        name = "/var/lib/kea/dhcp4.leases";
        persist = true;
        type = "memfile";
      };
      valid-lifetime = 43200;
      subnet4 = [
        {
          id = 1;
          subnet = "10.60.0.0/24";
          pools = [ { pool = "10.60.0.100 - 10.60.0.199"; } ];
          option-data = [
            {
              name = "routers";
              data = "10.60.0.254";
            }
            {
              name = "domain-name-servers";
              data = "10.60.0.10";
            }
          ];
        }
      ];
    };

    ${if lib.versionAtLeast lib.trivial.release "25.05" then "bird" else "bird2"}.config = ''
      log syslog all;
      router id ${config.cim.hosts.library.address};

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
          interface "${config.cim.hosts.library.interface}" {
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
