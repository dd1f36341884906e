{ lib, pkgs, ... }:
{
  imports = [
    ../../modules/base.nix
  ]
  ++ lib.filter builtins.pathExists [
    ./hardware-configuration.nix
    ./extra.nix
  ];

  networking = {
    hostName = "core";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.80.0.10";
        prefixLength = 24;
      }
    ];
  };

  services.postgresql = {
    package = pkgs.postgresql_17;
    settings = {
      max_connections = 100;
      shared_buffers = "1365MB";
      work_mem = "13981kB";
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
