{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.identity) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.identity = {
        enable = true;
        purpose = "Who is who, and who may what";
        administrator = "kim@platform.example";
        services = {
          keycloak = {
            kind = "keycloak";
            host = "trust";
            port = 8080;
            offered = true;
            requires = [
              "identity/lldap"
              "identity/postgresql"
            ];
          };
          lldap = {
            kind = "lldap";
            host = "trust";
            port = 3890;
          };
          postgres-exporter = {
            kind = "postgres-exporter";
            host = "trust";
            port = 9187;
            unit = "prometheus-postgres-exporter.service";
            requires = [ "identity/postgresql" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "trust";
            port = 5432;
          };
          vault = {
            kind = "vault";
            host = "trust";
            port = 8200;
            offered = true;
          };
        };
      };
    }

    (lib.mkIf services.keycloak.here {
      services.keycloak = {
        enable = true;
        settings = {
          hostname = "login.platform.example";
          http-enabled = true;
          http-host = "0.0.0.0";
          http-port = services.keycloak.port;
          proxy-headers = "xforwarded";
        };
      };

      systemd.services.keycloak = {
        wants = [
          "lldap.service"
          "postgresql.target"
        ];
        after = [
          "lldap.service"
          "postgresql.target"
        ];
      };
    })

    (lib.mkIf services.lldap.here {
      services.lldap = {
        enable = true;
        settings = {
          ldap_host = "127.0.0.1";
          ldap_port = services.lldap.port;
          ldap_base_dn = "dc=platform,dc=example";
          http_host = "127.0.0.1";
          http_port = 17170;
          ldap_user_pass_file = "/run/credentials/lldap.service/admin";
          force_ldap_user_pass_reset = "always";
        };
        # Among the settings it would give way to one that the module makes.
        environment.LLDAP_JWT_SECRET_FILE = "/run/credentials/lldap.service/jwt";
      };
    })

    (lib.mkIf services.postgres-exporter.here {
      services.prometheus.exporters.postgres = {
        enable = true;
        listenAddress = "0.0.0.0";
        inherit (services.postgres-exporter) port;
        runAsLocalSuperUser = true;
        dataSourceName = "user=postgres database=postgres host=/run/postgresql port=${toString services.postgresql.port} sslmode=disable";
      };

      systemd.services.prometheus-postgres-exporter = {
        wants = [ "postgresql.target" ];
        after = [ "postgresql.target" ];
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        ensureDatabases = [ "identity" ];
        ensureUsers = [
          {
            name = "identity";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };

      systemd.services.identity-postgresql-passwords = {
        description = "Passwords of the PostgreSQL roles of identity-postgresql";
        wantedBy = [ "postgresql.target" ];
        before = [ "postgresql.target" ];
        requires = [ "postgresql-setup.service" ];
        after = [ "postgresql-setup.service" ];
        path = [ config.services.postgresql.package ];
        environment.PGPORT = toString services.postgresql.port;
        script = ''
          psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
          \set password `cat "$CREDENTIALS_DIRECTORY/identity"`
          ALTER ROLE "identity" PASSWORD :'password';
          SQL
        '';
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          DynamicUser = false;
          User = "postgres";
          LoadCredential = [ "identity:/run/secrets/identity/postgresql-password" ];
        };
      };
    })

    (lib.mkIf services.vault.here {
      services.vault = {
        enable = true;
        address = "0.0.0.0:${toString services.vault.port}";
        storageBackend = "file";
      };
    })
  ];
}
