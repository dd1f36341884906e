# PostgreSQL, from the catalogue of Flakegraph: edit it there.
{
  config,
  lib,
  pkgs,
  ...
}:
{
  service =
    s:
    lib.mkMerge [
      {
        services.postgresql = {
          enable = true;
          ensureDatabases = map (client: client.role) s.clientDomains;
          ensureUsers = map (client: {
            name = client.role;
            ensureDBOwnership = true;
          }) s.clientDomains;
          settings.port = s.port;
        }
        // lib.optionalAttrs s.isRemote { enableTCPIP = true; }
        // lib.optionalAttrs (s.remoteClients != [ ]) {
          authentication = lib.concatMapStrings (
            client: "host \"${client.role}\" \"${client.role}\" ${client.range} scram-sha-256\n"
          ) s.remoteClients;
        };
      }

      (lib.mkIf (s.passwordClients != [ ]) {
        systemd.services."${s.instance}-passwords" = {
          description = "Passwords of the PostgreSQL roles of ${s.instance}";
          wantedBy = [ "postgresql.target" ];
          before = [ "postgresql.target" ];
          requires = [ "postgresql-setup.service" ];
          after = [ "postgresql-setup.service" ];
          path = [ config.services.postgresql.package ];
          environment.PGPORT = toString s.port;
          script = lib.concatMapStrings (client: ''
            psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=postgres <<'SQL'
            \set password `cat "$CREDENTIALS_DIRECTORY/${client.role}"`
            ALTER ROLE "${client.role}" PASSWORD :'password';
            SQL
          '') s.passwordClients;
          serviceConfig = import ../hardening.nix // {
            Type = "oneshot";
            RemainAfterExit = true;
            DynamicUser = false;
            User = "postgres";
            LoadCredential = map (
              client: "${client.role}:/run/secrets/${client.domain}/postgresql-password"
            ) s.passwordClients;
          };
        };
      })
    ];

  machine = s: {
    services.postgresql = {
      package = pkgs."postgresql_${s.settings.version}";
      settings = {
        max_connections =
          if s.settings.max_connections == 0 then s.sizes.connections else s.settings.max_connections;
        shared_buffers =
          if s.settings.shared_buffers == 0 then
            s.sizes.buffers
          else
            "${toString s.settings.shared_buffers}MB";
        work_mem = if s.settings.work_mem == 0 then s.sizes.sort else "${toString s.settings.work_mem}MB";
      };
    };
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} =
        if c.bySocket then
          "postgresql:///${c.role}?host=/run/postgresql&port=${toString c.port}"
        else
          "postgresql://${c.role}@${c.endpoint}/${c.role}";
    }
    // lib.optionalAttrs c.keepsEvents {
      EVENT_STORE_URL =
        if c.bySocket then
          "postgresql:///${c.eventDatabase}?host=/run/postgresql&port=${toString c.port}"
        else
          "postgresql://${c.role}@${c.endpoint}/${c.eventDatabase}";
    };
    secrets = lib.optional (!c.bySocket) {
      variable = "PGPASSFILE";
      file = "pgpass";
      path = "/run/secrets/${c.clientDomain}/${c.clientName}-pgpass";
    };
  };
}
