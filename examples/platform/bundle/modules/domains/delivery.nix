{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.delivery) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.delivery = {
        enable = true;
        purpose = "From a commit to a machine";
        administrator = "kim@platform.example";
        services = {
          forgejo = {
            kind = "forgejo";
            host = "build";
            port = 3000;
            requires = [ "delivery/postgresql" ];
          };
          gitea = {
            kind = "gitea";
            host = "build";
            port = 3001;
          };
          harmonia = {
            kind = "harmonia";
            host = "build";
            port = 5000;
          };
          hydra = {
            kind = "hydra";
            host = "build";
            port = 3002;
            unit = "hydra-server.service";
            requires = [ "delivery/forgejo" ];
          };
          nginx = {
            kind = "nginx";
            host = "build";
            port = 80;
            public = true;
            requires = [ "delivery/harmonia" ];
          };
          nginx-exporter = {
            kind = "nginx-exporter";
            host = "build";
            port = 9113;
            unit = "prometheus-nginx-exporter.service";
            requires = [ "delivery/nginx" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "build";
            port = 5432;
          };
          traefik = {
            kind = "traefik";
            host = "build";
            port = 8080;
            public = true;
            requires = [
              "delivery/forgejo"
              "delivery/gitea"
              "delivery/hydra"
            ];
          };
        };
      };
    }

    (lib.mkIf services.forgejo.here {
      services.forgejo = {
        enable = true;
        lfs.enable = true;
        settings = {
          server = {
            DOMAIN = "git.platform.example";
            HTTP_ADDR = "127.0.0.1";
            HTTP_PORT = services.forgejo.port;
            ROOT_URL = "http://git.platform.example:8080/";
          };
          service.DISABLE_REGISTRATION = true;
        };
      };

      systemd.services.forgejo = {
        wants = [ "postgresql.target" ];
        after = [ "postgresql.target" ];
      };
    })

    (lib.mkIf services.gitea.here {
      services.gitea = {
        enable = true;
        lfs.enable = true;
        settings = {
          server = {
            DOMAIN = "git.platform.example";
            HTTP_ADDR = "127.0.0.1";
            HTTP_PORT = services.gitea.port;
            ROOT_URL = "http://git.platform.example:8080/gitea/";
          };
          service.DISABLE_REGISTRATION = true;
        };
      };
    })

    (lib.mkIf services.harmonia.here {
      services.harmonia =
        lib.setAttrByPath (if lib.versionAtLeast lib.trivial.release "26.05" then [ "cache" ] else [ ])
          {
            enable = true;
            settings = {
              bind = "127.0.0.1:${toString services.harmonia.port}";
              workers = 4;
              priority = 30;
            };
          };
    })

    (lib.mkIf services.hydra.here {
      services.hydra = {
        enable = true;
        hydraURL = "http://git.platform.example:8080/hydra";
        notificationSender = "hydra@platform.example";
        listenHost = "127.0.0.1";
        inherit (services.hydra) port;
        useSubstitutes = true;
        minimumDiskFree = 5;
        # The database is in the PostgreSQL of the machine, whatever its port.
        extraEnv.PGPORT = toString config.services.postgresql.settings.port;
      };

      systemd.services.hydra-server = {
        wants = [ "forgejo.service" ];
        after = [ "forgejo.service" ];
      };
    })

    (lib.mkIf services.nginx.here {
      services.nginx = {
        enable = true;
        recommendedGzipSettings = true;
        recommendedOptimisation = true;
        recommendedProxySettings = true;
        virtualHosts.delivery-nginx = {
          serverName = "cache.platform.example";
          listen = [
            {
              addr = "0.0.0.0";
              inherit (services.nginx) port;
            }
          ];
          extraConfig = "client_max_body_size 10m;";
          locations."/" = {
            proxyPass = "http://${services.harmonia.endpoint}";
            proxyWebsockets = true;
          };
        };
      };

      systemd.services.nginx = {
        wants = [ "harmonia.service" ];
        after = [ "harmonia.service" ];
      };
    })

    (lib.mkIf services.nginx-exporter.here {
      services.prometheus.exporters.nginx = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.nginx-exporter) port;
        scrapeUri = "http://127.0.0.1:9112/nginx_status";
      };

      systemd.services.prometheus-nginx-exporter = {
        wants = [ "nginx.service" ];
        after = [ "nginx.service" ];
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        ensureDatabases = [ "delivery" ];
        ensureUsers = [
          {
            name = "delivery";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };

      systemd.services.delivery-postgresql-passwords = {
        description = "Passwords of the PostgreSQL roles of delivery-postgresql";
        wantedBy = [ "postgresql.target" ];
        before = [ "postgresql.target" ];
        requires = [ "postgresql-setup.service" ];
        after = [ "postgresql-setup.service" ];
        path = [ config.services.postgresql.package ];
        environment.PGPORT = toString services.postgresql.port;
        script = ''
          psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
          \set password `cat "$CREDENTIALS_DIRECTORY/delivery"`
          ALTER ROLE "delivery" PASSWORD :'password';
          SQL
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "postgres";
          LoadCredential = [ "delivery:/run/secrets/delivery/postgresql-password" ];
        };
      };
    })

    (lib.mkIf services.traefik.here {
      services.traefik = {
        enable = true;
        staticConfigOptions = {
          global = {
            checkNewVersion = false;
            sendAnonymousUsage = false;
          };
          entryPoints.delivery-traefik.address = "0.0.0.0:${toString services.traefik.port}";
        };
        dynamicConfigOptions.http = {
          routers = {
            delivery-traefik = {
              rule = "PathPrefix(`/`)";
              entryPoints = [ "delivery-traefik" ];
              service = "delivery-traefik-delivery-forgejo";
            };
            delivery-traefik-delivery-gitea = {
              rule = "PathPrefix(`/gitea/`)";
              entryPoints = [ "delivery-traefik" ];
              middlewares = [ "delivery-traefik-delivery-gitea" ];
              service = "delivery-traefik-delivery-gitea";
            };
            delivery-traefik-delivery-hydra = {
              rule = "PathPrefix(`/hydra/`)";
              entryPoints = [ "delivery-traefik" ];
              middlewares = [ "delivery-traefik-delivery-hydra" ];
              service = "delivery-traefik-delivery-hydra";
            };
          };
          middlewares = {
            delivery-traefik-delivery-gitea.stripPrefix.prefixes = [ "/gitea" ];
            delivery-traefik-delivery-hydra.stripPrefix.prefixes = [ "/hydra" ];
          };
          services = {
            delivery-traefik-delivery-forgejo.loadBalancer.servers = [
              { url = "http://${services.forgejo.endpoint}"; }
            ];
            delivery-traefik-delivery-gitea.loadBalancer.servers = [
              { url = "http://${services.gitea.endpoint}"; }
            ];
            delivery-traefik-delivery-hydra.loadBalancer.servers = [
              { url = "http://${services.hydra.endpoint}"; }
            ];
          };
        };
      };

      systemd.services.traefik = {
        wants = [
          "forgejo.service"
          "gitea.service"
          "hydra-server.service"
        ];
        after = [
          "forgejo.service"
          "gitea.service"
          "hydra-server.service"
        ];
      };
    })
  ];
}
