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
    hostName = "stream";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.40.0.13";
        prefixLength = 24;
      }
    ];
  };

  systemd.services.meilisearch = {
    environment.MEILI_ENV = lib.mkForce "production";
    serviceConfig.EnvironmentFile = "/run/secrets/meilisearch/environment";
  };

  services = {
    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];

    etcd = {
      name = "stream";
      listenClientUrls = [ "http://0.0.0.0:${toString config.cim.domains.sensors.services.etcd.port}" ];
      advertiseClientUrls = [
        "http://${config.cim.hosts.stream.address}:${toString config.cim.domains.sensors.services.etcd.port}"
      ];
      listenPeerUrls = [ "http://127.0.0.1:2380" ];
      initialAdvertisePeerUrls = [ "http://127.0.0.1:2380" ];
      initialCluster = [ "stream=http://127.0.0.1:2380" ];
      extraConf.QUOTA_BACKEND_BYTES = "2147483648";
    };

    apache-kafka = {
      clusterId = "bWFpbi1rYWZrYS1jbHVzdA";
      formatLogDirs = true;
      formatLogDirsIgnoreFormatted = true;
      jvmOptions = [ "-Xmx1365m" ];
      settings = {
        "process.roles" = [
          "broker"
          "controller"
        ];
        "node.id" = 1;
        "controller.quorum.voters" = [ "1@127.0.0.1:9093" ];
        "controller.listener.names" = [ "CONTROLLER" ];
        listeners = [
          "PLAINTEXT://0.0.0.0:${toString config.cim.domains.sensors.services.kafka.port}"
          "CONTROLLER://127.0.0.1:9093"
        ];
        "advertised.listeners" = [
          "PLAINTEXT://${config.cim.hosts.stream.address}:${toString config.cim.domains.sensors.services.kafka.port}"
        ];
        "listener.security.protocol.map" = [
          "CONTROLLER:PLAINTEXT"
          "PLAINTEXT:PLAINTEXT"
        ];
        "log.dirs" = [ "/var/lib/apache-kafka" ];
        "log.retention.hours" = 168;
        "offsets.topic.replication.factor" = 1;
        "transaction.state.log.replication.factor" = 1;
        "transaction.state.log.min.isr" = 1;
      };
    };

    opensearch.extraJavaOptions = [
      "-Xms2730m"
      "-Xmx2730m"
    ];
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
