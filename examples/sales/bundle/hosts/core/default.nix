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
    hostName = "core";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.20.0.11";
        prefixLength = 24;
      }
    ];
  };

  environment.etc = {
    "clickhouse-server/config.d/network.xml".text = ''
      <clickhouse>
        <listen_host>127.0.0.1</listen_host>
        <http_port>${toString config.cim.domains.insight.services.clickhouse.port}</http_port>
        <tcp_port>9000</tcp_port>
        <interserver_http_port remove="1"/>
        <mysql_port remove="1"/>
        <postgresql_port remove="1"/>
        <max_server_memory_usage>1545601024</max_server_memory_usage>
      </clickhouse>
    '';
    "clickhouse-server/users.d/default.xml".text = ''
      <clickhouse>
        <users>
          <default>
            <password replace="1" from_env="CLICKHOUSE_PASSWORD"/>
          </default>
        </users>
      </clickhouse>
    '';
  };

  systemd.services.clickhouse.serviceConfig.EnvironmentFile = "/run/secrets/clickhouse/environment";

  services.postgresql = {
    package = pkgs.postgresql_17;
    settings = {
      max_connections = 100;
      shared_buffers = "409MB";
      work_mem = "4194kB";
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
