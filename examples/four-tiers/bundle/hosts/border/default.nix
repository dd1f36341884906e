{ lib, ... }:
{
  imports = [
    ../../modules/base.nix
  ]
  ++ lib.filter builtins.pathExists [
    ./hardware-configuration.nix
    ./extra.nix
  ];

  networking = {
    hostName = "border";
    useDHCP = false;
    interfaces = {
      wan = {
        ipv4.addresses = [
          {
            address = "203.0.113.2";
            prefixLength = 29;
          }
        ];
        ipv6.addresses = [
          {
            address = "2001:db8:1::2";
            prefixLength = 64;
          }
        ];
      };
      "lan.10" = {
        ipv4.addresses = [
          {
            address = "10.80.10.1";
            prefixLength = 24;
          }
        ];
        ipv6.addresses = [
          {
            address = "fd80:10::1";
            prefixLength = 64;
          }
        ];
      };
      "lan.20" = {
        ipv4.addresses = [
          {
            address = "10.80.20.1";
            prefixLength = 24;
          }
        ];
        ipv6.addresses = [
          {
            address = "fd80:20::1";
            prefixLength = 64;
          }
        ];
      };
    };
    vlans = {
      "lan.10" = {
        id = 10;
        interface = "lan";
      };
      "lan.20" = {
        id = 20;
        interface = "lan";
      };
    };
    wireguard.interfaces.wg0 = {
      ips = [ "10.80.99.1/30" ];
      listenPort = 51821;
      privateKeyFile = "/run/secrets/wireguard/wg0";
    };
    defaultGateway = {
      address = "203.0.113.1";
      interface = "wan";
    };
    defaultGateway6 = {
      address = "2001:db8:1::1";
      interface = "wan";
    };
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
