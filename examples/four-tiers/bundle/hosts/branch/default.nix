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
    hostName = "branch";
    useDHCP = false;
    interfaces = {
      wan.ipv4.addresses = [
        {
          address = "198.51.100.2";
          prefixLength = 29;
        }
      ];
      lan.ipv4.addresses = [
        {
          address = "10.81.0.1";
          prefixLength = 24;
        }
      ];
    };
    wireguard.interfaces.wg0 = {
      ips = [ "10.80.99.2/30" ];
      listenPort = 51821;
      privateKeyFile = "/run/secrets/wireguard/wg0";
    };
    defaultGateway = {
      address = "198.51.100.1";
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
