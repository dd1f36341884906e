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
    hostName = "compute";
    useDHCP = false;
    interfaces.enp1s0 = {
      ipv4.addresses = [
        {
          address = "10.80.10.11";
          prefixLength = 24;
        }
      ];
      ipv6.addresses = [
        {
          address = "fd80:10::11";
          prefixLength = 64;
        }
      ];
    };
    defaultGateway = {
      address = "10.80.10.1";
      interface = "enp1s0";
    };
    defaultGateway6 = {
      address = "fd80:10::1";
      interface = "enp1s0";
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
