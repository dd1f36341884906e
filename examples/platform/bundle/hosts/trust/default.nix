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
    hostName = "trust";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.40.0.14";
        prefixLength = 24;
      }
    ];
  };

  # Vault: its licence is the Business Source License.
  nixpkgs.config.allowUnfreePredicate = package: lib.elem (lib.getName package) [ "vault" ];

  services = {
    keycloak.database = {
      createLocally = false;
      host = config.cim.domains.identity.services.postgresql.address;
      inherit (config.cim.domains.identity.services.postgresql) port;
      name = "identity";
      username = "identity";
      useSSL = false;
      passwordFile = "/run/secrets/keycloak/database-password";
    };

    postgresql = {
      package = pkgs.postgresql_17;
      settings = {
        max_connections = 100;
        shared_buffers = "1024MB";
        work_mem = "10485kB";
      };
    };

    vault.extraConfig = ''
      ui = true
      api_addr = "http://${config.cim.hosts.trust.address}:${toString config.cim.domains.identity.services.vault.port}"
    '';

    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];
  };

  systemd.services.keycloak = {
    environment.JAVA_OPTS_KC_HEAP = "-Xms64m -Xmx2867m";
    serviceConfig.EnvironmentFile = "/run/secrets/keycloak/environment";
  };

  systemd.services.lldap.serviceConfig.LoadCredential = [
    "admin:/run/secrets/lldap/admin-password"
    "jwt:/run/secrets/lldap/jwt-secret"
  ];

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
