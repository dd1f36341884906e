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
    hostName = "data";
    useDHCP = false;
    interfaces.enp1s0.ipv4.addresses = [
      {
        address = "10.40.0.12";
        prefixLength = 24;
      }
    ];
  };

  # MongoDB: its licence is the SSPL.
  nixpkgs.config.allowUnfreePredicate = package: lib.elem (lib.getName package) [ "mongodb" ];

  services = {
    cassandra.extraConfig = {
      broadcast_rpc_address = config.cim.hosts.data.address;
      native_transport_port = config.cim.domains.catalogue.services.cassandra.port;
    };

    mongodb.extraConfig = ''
      net.port: ${toString config.cim.domains.catalogue.services.mongodb.port}
      security.authorization: enabled
      storage.wiredTiger.engineConfig.cacheSizeGB: 2
    '';

    neo4j.extraServerConfig = ''
      server.memory.heap.initial_size=1365m
      server.memory.heap.max_size=1365m
      server.memory.pagecache.size=2730m
    '';

    # Said once for the machine: the exporter refuses a flag that comes twice.
    prometheus.exporters.node.enabledCollectors = [ "systemd" ];

    mysql = {
      package = pkgs.mariadb;
      settings.mysqld = {
        bind-address = "0.0.0.0";
        inherit (config.cim.domains.shop.services.mariadb) port;
        max_connections = 151;
        innodb_buffer_pool_size = 4007657472;
        # Else 127.0.0.1 is localhost, whose users are known by their socket.
        skip-name-resolve = 1;
      };
    };

    prometheus.exporters.redis.extraFlags = [
      "--redis.addr=redis://${config.cim.domains.shop.services.redis.endpoint}"
    ];
  };

  systemd.services.neo4j-password = {
    description = "Password of the Neo4j user neo4j";
    wantedBy = [ "multi-user.target" ];
    requires = [ "neo4j.service" ];
    after = [ "neo4j.service" ];
    path = [ pkgs.neo4j ];
    script = ''
      password=$(<"$CREDENTIALS_DIRECTORY/password")
      # Passwords are variables and input: whoever lists processes sees arguments.
      as() { NEO4J_PASSWORD=$1 cypher-shell -a bolt://127.0.0.1:${toString config.cim.domains.catalogue.services.neo4j.port} -u neo4j -d system; }
      quoted=''${password//\\/\\\\}
      quoted=''${quoted//\'/\\\'}
      for _ in $(seq 60); do
        if as "$password" <<<"SHOW CURRENT USER;" >/dev/null 2>&1; then exit 0; fi
        if as neo4j <<<"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '$quoted';"; then
          exit 0
        fi
        sleep 2
      done
      exit 1
    '';
    serviceConfig = import ../../lib/hardening.nix // {
      Type = "oneshot";
      RemainAfterExit = true;
      IPAddressAllow = "localhost";
      # Java compiles while it runs.
      MemoryDenyWriteExecute = false;
      LoadCredential = [ "password:/run/secrets/neo4j/password" ];
    };
  };

  systemd.services.prometheus-redis-exporter.serviceConfig.EnvironmentFile =
    "/run/secrets/redis-exporter/environment";

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
