{ config, lib, ... }:
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
        address = "10.40.0.15";
        prefixLength = 24;
      }
    ];
  };

  services = {
    prometheus.alertmanager = {
      # One alone has nobody to gossip with.
      extraFlags = [ "--cluster.listen-address=" ];
      configuration = {
        route = {
          receiver = "default";
          group_by = [ "alertname" ];
          repeat_interval = "4h";
        };
        receivers = [
          {
            name = "default";
            webhook_configs = [ { url = "https://chat.platform.example/hooks/alerts"; } ];
          }
        ];
      };
    };

    loki.configuration = {
      auth_enabled = false;
      server = {
        http_listen_address = "0.0.0.0";
        http_listen_port = config.cim.domains.observation.services.loki.port;
        grpc_listen_address = "127.0.0.1";
        grpc_listen_port = 9096;
      };
      common = {
        instance_addr = "127.0.0.1";
        path_prefix = "/var/lib/loki";
        replication_factor = 1;
        ring.kvstore.store = "inmemory";
        storage.filesystem = {
          chunks_directory = "/var/lib/loki/chunks";
          rules_directory = "/var/lib/loki/rules";
        };
      };
      schema_config.configs = [
        {
          from = "2024-04-01";
          store = "tsdb";
          object_store = "filesystem";
          schema = "v13";
          index = {
            prefix = "index_";
            period = "24h";
          };
        }
      ];
      limits_config.retention_period = "30d";
      compactor = {
        working_directory = "/var/lib/loki/compactor";
        retention_enabled = true;
        delete_request_store = "filesystem";
      };
      analytics.reporting_enabled = false;
    };

    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];
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
