{
  config,
  lib,
  pkgs,
  ...
}:
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
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.60.0.10";
        prefixLength = 24;
      }
    ];
  };

  services = {
    openssh.ports = [ config.cim.domains.access.services.bastion.port ];

    unbound.settings = {
      server = {
        interface = [ "0.0.0.0" ];
        inherit (config.cim.domains.names.services.unbound) port;
        access-control = [
          "127.0.0.0/8 allow"
          "10.0.0.0/8 allow"
          "172.16.0.0/12 allow"
          "192.168.0.0/16 allow"
          "::1/128 allow"
          "fc00::/7 allow"
        ];
        hide-identity = true;
        hide-version = true;
      };
      forward-zone = [
        {
          name = ".";
          forward-addr = [
            "9.9.9.9"
            "149.112.112.112"
          ];
        }
      ];
    };

    postgresql = {
      package = pkgs.postgresql_17;
      settings = {
        max_connections = 100;
        shared_buffers = "1024MB";
        work_mem = "10485kB";
      };
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
