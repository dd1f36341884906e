# MariaDB, from the catalogue of Flakegraph: edit it there.
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
        services.mysql = {
          enable = true;
          ensureDatabases = map (client: client.role) s.clientDomains;
          ensureUsers = map (client: {
            name = client.role;
            ensurePermissions."\\`${client.role}\\`.*" = "ALL PRIVILEGES";
          }) s.clientDomains;
        };
      }

      (lib.mkIf (s.passwordClients != [ ]) {
        systemd.services."${s.instance}-passwords" = {
          description = "Passwords of the MariaDB users of ${s.instance}";
          wantedBy = [ "multi-user.target" ];
          requires = [ "mysql.service" ];
          after = [ "mysql.service" ];
          path = [ config.services.mysql.package ];
          script = lib.concatMapStrings (client: ''
            password=$(<"$CREDENTIALS_DIRECTORY/${client.role}")
            password=''${password//\'/\'\'}
            mariadb --batch <<SQL
            SET sql_mode = 'NO_BACKSLASH_ESCAPES';
            CREATE USER IF NOT EXISTS '${client.role}'@'%';
            ALTER USER '${client.role}'@'%' IDENTIFIED BY '$password';
            GRANT ALL PRIVILEGES ON \`${client.role}\`.* TO '${client.role}'@'%';
            SQL
          '') s.passwordClients;
          serviceConfig = import ../hardening.nix // {
            Type = "oneshot";
            RemainAfterExit = true;
            DynamicUser = false;
            User = "mysql";
            # The server knows its administrator by the Unix user.
            PrivateUsers = false;
            LoadCredential = map (
              client: "${client.role}:/run/secrets/${client.domain}/mariadb-password"
            ) s.passwordClients;
          };
        };
      })
    ];

  machine = s: {
    services.mysql = {
      package = pkgs.mariadb;
      settings.mysqld = {
        bind-address = s.bind;
        inherit (s) port;
        inherit (s.settings) max_connections;
        innodb_buffer_pool_size = s.settings.max_memory * 1048576;
        # Else 127.0.0.1 is localhost, whose users are known by their socket.
        skip-name-resolve = 1;
      };
    };
  };

  connection = c: {
    variables.${c.variable "URL"} =
      if c.bySocket then
        "mysql://${c.role}@localhost/${c.role}?socket=/run/mysqld/mysqld.sock"
      else
        "mysql://${c.role}@${c.endpoint}/${c.role}";
    secrets = lib.optional (!c.bySocket) {
      variable = c.variable "PASSWORD_FILE";
      file = c.file "password";
      path = "/run/secrets/${c.clientDomain}/mariadb-password";
    };
  };
}
