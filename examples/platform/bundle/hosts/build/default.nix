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
    hostName = "build";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.40.0.16";
        prefixLength = 24;
      }
    ];
  };

  services = {
    forgejo.database = {
      type = "postgres";
      createDatabase = false;
      host = config.cim.domains.delivery.services.postgresql.address;
      inherit (config.cim.domains.delivery.services.postgresql) port;
      name = "delivery";
      user = "delivery";
      passwordFile = "/run/secrets/forgejo/database-password";
    };

    harmonia = lib.setAttrByPath (
      if lib.versionAtLeast lib.trivial.release "26.05" then
        [
          "cache"
          "settings"
        ]
      else
        [ "settings" ]
    ) { sign_key_paths = [ "/run/credentials/harmonia.service/key" ]; };

    nginx = {
      statusPage = true;
      virtualHosts.localhost.listen = [
        {
          addr = "127.0.0.1";
          port = 9112;
        }
      ];
    };

    postgresql = {
      package = pkgs.postgresql_17;
      settings = {
        max_connections = 100;
        shared_buffers = "4096MB";
        work_mem = "41943kB";
      };
    };

    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];
  };

  systemd.services.harmonia.serviceConfig.LoadCredential = [ "key:/run/secrets/harmonia/sign-key" ];

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
