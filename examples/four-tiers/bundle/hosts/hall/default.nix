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
    hostName = "hall";
    useDHCP = false;
    interfaces = {
      up = {
        ipv4.addresses = [
          {
            address = "10.80.10.30";
            prefixLength = 24;
          }
        ];
        ipv6.addresses = [
          {
            address = "fd80:10::30";
            prefixLength = 64;
          }
        ];
      };
      br0 = {
        ipv4.addresses = [
          {
            address = "10.80.50.1";
            prefixLength = 24;
          }
        ];
        ipv6.addresses = [
          {
            address = "fd80:50::1";
            prefixLength = 64;
          }
        ];
      };
    };
    bridges.br0.interfaces = [
      "port1"
      "port2"
    ];
    defaultGateway = {
      address = "10.80.10.1";
      interface = "up";
    };
    defaultGateway6 = {
      address = "fd80:10::1";
      interface = "up";
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
