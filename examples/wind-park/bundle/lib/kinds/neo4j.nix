# Neo4j, from the catalogue of Flakegraph: edit it there.
{ pkgs, ... }:
{
  service = s: {
    services.neo4j = {
      enable = true;
      bolt = {
        listenAddress = s.listen;
        tlsLevel = "DISABLED";
      };
      http.listenAddress = "127.0.0.1:${toString s.settings.http_port}";
      https.enable = false;
    };
  };

  machine = s: {
    services.neo4j.extraServerConfig = ''
      server.memory.heap.initial_size=${toString s.settings.max_memory}m
      server.memory.heap.max_size=${toString s.settings.max_memory}m
      server.memory.pagecache.size=${toString s.settings.page_cache}m
    '';
    systemd.services.neo4j-password = {
      description = "Password of the Neo4j user neo4j";
      wantedBy = [ "multi-user.target" ];
      requires = [ "neo4j.service" ];
      after = [ "neo4j.service" ];
      path = [ pkgs.neo4j ];
      script = ''
        password=$(<"$CREDENTIALS_DIRECTORY/password")
        # Passwords are variables and input: whoever lists processes sees arguments.
        as() { NEO4J_PASSWORD=$1 cypher-shell -a bolt://127.0.0.1:${toString s.port} -u neo4j -d system; }
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
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        IPAddressAllow = "localhost";
        # Java compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = [ "password:${s.secrets.password_file}" ];
      };
    };
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} = "bolt://${c.endpoint}";
      ${c.variable "USER"} = "neo4j";
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/neo4j-password";
      }
    ];
  };
}
