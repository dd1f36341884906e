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
    hostName = "watch";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.80.0.11";
        prefixLength = 24;
      }
    ];
  };

  services.prometheus.alertmanager = {
    # One alone has nobody to gossip with.
    extraFlags = [ "--cluster.listen-address=" ];
    configuration = {
      route = {
        receiver = "default";
        group_by = [ "alertname" ];
        repeat_interval = "4h";
      };
      receivers = [ { name = "default"; } ];
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
