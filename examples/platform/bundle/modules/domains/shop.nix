{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.shop) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.shop = {
        enable = true;
        purpose = "Orders, from the cart to the parcel";
        administrator = "kim@platform.example";
        dependencies = [ "observation" ];
        services = {
          mariadb = {
            kind = "mariadb";
            host = "data";
            port = 3306;
            unit = "mysql.service";
          };
          memcached = {
            kind = "memcached";
            host = "data";
            port = 11211;
          };
          orders-api = {
            kind = "application";
            host = "apps";
            port = 8081;
            unit = "shop-orders-api.service";
            requires = [
              "shop/mariadb"
              "shop/memcached"
              "shop/rabbitmq"
              "shop/redis"
            ];
          };
          rabbitmq = {
            kind = "rabbitmq";
            host = "stream";
            port = 5672;
          };
          redis = {
            kind = "redis";
            host = "data";
            port = 6379;
            unit = "redis-shop-redis.service";
          };
          redis-exporter = {
            kind = "redis-exporter";
            host = "data";
            port = 9121;
            unit = "prometheus-redis-exporter.service";
            requires = [ "shop/redis" ];
          };
        };
      };
    }

    (lib.mkIf services.mariadb.here {
      services.mysql = {
        enable = true;
        ensureDatabases = [ "shop" ];
        ensureUsers = [
          {
            name = "shop";
            ensurePermissions."\\`shop\\`.*" = "ALL PRIVILEGES";
          }
        ];
      };

      systemd.services.shop-mariadb-passwords = {
        description = "Passwords of the MariaDB users of shop-mariadb";
        wantedBy = [ "multi-user.target" ];
        requires = [ "mysql.service" ];
        after = [ "mysql.service" ];
        path = [ config.services.mysql.package ];
        script = ''
          password=$(<"$CREDENTIALS_DIRECTORY/shop")
          password=''${password//\'/\'\'}
          mariadb --batch <<SQL
          SET sql_mode = 'NO_BACKSLASH_ESCAPES';
          CREATE USER IF NOT EXISTS 'shop'@'%';
          ALTER USER 'shop'@'%' IDENTIFIED BY '$password';
          GRANT ALL PRIVILEGES ON \`shop\`.* TO 'shop'@'%';
          SQL
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "mysql";
          # The server knows its administrator by the Unix user.
          PrivateUsers = false;
          LoadCredential = [ "shop:/run/secrets/shop/mariadb-password" ];
        };
      };
    })

    (lib.mkIf services.memcached.here {
      services.memcached = {
        enable = true;
        listen = "0.0.0.0";
        inherit (services.memcached) port;
        maxMemory = 4095;
        maxConnections = 1024;
      };
    })

    (lib.mkIf services.orders-api.here {
      systemd.services.shop-orders-api = {
        description = "shop: orders-api";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.orders-api.port;
          AMQP_PASSWORD_FILE = "%d/amqp-password";
          AMQP_URL = "amqp://shop@${services.rabbitmq.endpoint}/shop";
          LOKI_URL = "http://${domains.observation.services.loki.endpoint}";
          MEMCACHED_ADDR = services.memcached.endpoint;
          MYSQL_PASSWORD_FILE = "%d/mysql-password";
          MYSQL_URL = "mysql://shop@${services.mariadb.endpoint}/shop";
          OTEL_EXPORTER_OTLP_ENDPOINT = "http://${domains.observation.services.tempo.endpoint}";
          REDIS_ADDR = services.redis.endpoint;
          REDIS_PASSWORD_FILE = "%d/redis-password";
          REDIS_URL = "redis://${services.redis.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/orders-api.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            domains.observation.services.loki.endpoint
            domains.observation.services.tempo.endpoint
            services.mariadb.endpoint
            services.memcached.endpoint
            services.rabbitmq.endpoint
            services.redis.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "shop-orders-api";
          LoadCredential = [
            "amqp-password:/run/secrets/shop/rabbitmq-password"
            "mysql-password:/run/secrets/shop/mariadb-password"
            "redis-password:/run/secrets/shop/redis-password"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.data.range
            hosts.gate.range
            hosts.stream.range
            hosts.watch.range
          ];
        };
      };
    })

    (lib.mkIf services.rabbitmq.here {
      services.rabbitmq = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.rabbitmq) port;
        configItems."vm_memory_high_watermark.absolute" = "3276MiB";
      };

      systemd.services.shop-rabbitmq-users = {
        description = "RabbitMQ users of shop-rabbitmq";
        wantedBy = [ "multi-user.target" ];
        requires = [ "rabbitmq.service" ];
        after = [ "rabbitmq.service" ];
        path = [ pkgs.rabbitmq-server ];
        environment.HOME = "/var/lib/rabbitmq";
        script = ''
          # Everybody knows the password of its first user, who may do everything.
          rabbitmqctl --silent delete_user guest || true
          rabbitmqctl --silent add_user shop <"$CREDENTIALS_DIRECTORY/shop" ||
            rabbitmqctl --silent change_password shop <"$CREDENTIALS_DIRECTORY/shop"
          rabbitmqctl --silent set_user_tags shop management
          rabbitmqctl --silent add_vhost shop || true
          rabbitmqctl --silent set_permissions --vhost shop shop '.*' '.*' '.*'
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "rabbitmq";
          PrivateUsers = false;
          IPAddressAllow = "localhost";
          # Erlang compiles while it runs.
          MemoryDenyWriteExecute = false;
          LoadCredential = [ "shop:/run/secrets/shop/rabbitmq-password" ];
        };
      };
    })

    (lib.mkIf services.redis.here {
      services.redis.servers.shop-redis = {
        enable = true;
        bind = "0.0.0.0";
        inherit (services.redis) port;
        requirePassFile = "/run/secrets/shop/redis-password";
        settings = {
          maxmemory = "4095mb";
          maxmemory-policy = "noeviction";
        };
      };
    })

    (lib.mkIf services.redis-exporter.here {
      services.prometheus.exporters.redis = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.redis-exporter) port;
      };

      systemd.services.prometheus-redis-exporter = {
        wants = [ "redis-shop-redis.service" ];
        after = [ "redis-shop-redis.service" ];
      };
    })
  ];
}
