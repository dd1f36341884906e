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
        query() { cypher-shell -a bolt://127.0.0.1:${toString s.port} -u neo4j -d system "$@"; }
        for _ in $(seq 60); do
          if query -p "$password" "RETURN 1" >/dev/null 2>&1; then exit 0; fi
          for old in neo4j neo4jadmin; do
            if printf "ALTER CURRENT USER SET PASSWORD FROM '%s' TO '%s';" "$old" "$password" |
              query -p "$old" 2>/dev/null; then exit 0; fi
          done
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
