{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.catalogue) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.catalogue = {
        enable = true;
        purpose = "What there is, and who likes what";
        administrator = "kim@platform.example";
        dependencies = [ "observation" ];
        services = {
          advice-api = {
            kind = "application";
            host = "apps";
            port = 8083;
            unit = "catalogue-advice-api.service";
            requires = [
              "catalogue/cassandra"
              "catalogue/neo4j"
            ];
          };
          cassandra = {
            kind = "cassandra";
            host = "data";
            port = 9042;
          };
          catalogue-api = {
            kind = "application";
            host = "apps";
            port = 8082;
            unit = "catalogue-catalogue-api.service";
            requires = [
              "catalogue/meilisearch"
              "catalogue/mongodb"
              "sharing/media"
            ];
          };
          meilisearch = {
            kind = "meilisearch";
            host = "stream";
            port = 7700;
          };
          mongodb = {
            kind = "mongodb";
            host = "data";
            port = 27017;
          };
          neo4j = {
            kind = "neo4j";
            host = "data";
            port = 7687;
          };
        };
      };
    }

    (lib.mkIf services.advice-api.here {
      systemd.services.catalogue-advice-api = {
        description = "catalogue: advice-api";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.advice-api.port;
          CASSANDRA_CONTACT_POINTS = services.cassandra.endpoint;
          CASSANDRA_KEYSPACE = "catalogue";
          LOKI_URL = "http://${domains.observation.services.loki.endpoint}";
          NEO4J_PASSWORD_FILE = "%d/neo4j-password";
          NEO4J_URL = "bolt://${services.neo4j.endpoint}";
          NEO4J_USER = "neo4j";
          OTEL_EXPORTER_OTLP_ENDPOINT = "http://${domains.observation.services.tempo.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/advice-api.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.cassandra.endpoint
            services.neo4j.endpoint
            domains.observation.services.loki.endpoint
            domains.observation.services.tempo.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "catalogue-advice-api";
          LoadCredential = [ "neo4j-password:/run/secrets/catalogue/neo4j-password" ];
          IPAddressAllow = [
            "localhost"
            hosts.data.range
            hosts.gate.range
            hosts.watch.range
          ];
        };
      };
    })

    (lib.mkIf services.cassandra.here {
      services.cassandra = {
        enable = true;
        clusterName = "main";
        rpcAddress = "0.0.0.0";
        maxHeapSize = "1365M";
        heapNewSize = "200M";
      };
    })

    (lib.mkIf services.catalogue-api.here {
      systemd.services.catalogue-catalogue-api = {
        description = "catalogue: catalogue-api";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.catalogue-api.port;
          LOKI_URL = "http://${domains.observation.services.loki.endpoint}";
          MEILISEARCH_API_KEY_FILE = "%d/meilisearch-api-key";
          MEILISEARCH_URL = "http://${services.meilisearch.endpoint}";
          MONGODB_PASSWORD_FILE = "%d/mongodb-password";
          MONGODB_URL = "mongodb://${services.mongodb.endpoint}/catalogue";
          MONGODB_USER = "catalogue";
          NFS_EXPORT = "${domains.sharing.services.media.address}:/srv/media";
          OTEL_EXPORTER_OTLP_ENDPOINT = "http://${domains.observation.services.tempo.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/catalogue-api.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.meilisearch.endpoint
            services.mongodb.endpoint
            domains.observation.services.loki.endpoint
            domains.observation.services.tempo.endpoint
            domains.sharing.services.media.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "catalogue-catalogue-api";
          LoadCredential = [
            "meilisearch-api-key:/run/secrets/catalogue/meilisearch-api-key"
            "mongodb-password:/run/secrets/catalogue/mongodb-password"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.data.range
            hosts.files.range
            hosts.gate.range
            hosts.stream.range
            hosts.watch.range
          ];
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
      };
    })

    (lib.mkIf services.meilisearch.here {
      services.meilisearch = {
        enable = true;
        listenAddress = "0.0.0.0";
        listenPort = services.meilisearch.port;
      };
    })

    (lib.mkIf services.mongodb.here {
      services.mongodb = {
        enable = true;
        bind_ip = "0.0.0.0";
        quiet = true;
      };

      systemd.services.catalogue-mongodb-users = {
        description = "MongoDB users of catalogue-mongodb";
        wantedBy = [ "multi-user.target" ];
        requires = [ "mongodb.service" ];
        after = [ "mongodb.service" ];
        path = [ pkgs.mongosh ];
        environment.HOME = "/tmp";
        script = "mongosh --quiet --port ${toString services.mongodb.port} admin ${pkgs.writeText "users.js" ''
          const { readFileSync } = require("fs");
          const secret = (name) =>
            readFileSync(process.env.CREDENTIALS_DIRECTORY + "/" + name, "utf8").trim();
          try {
            db.createUser({ user: "root", pwd: secret("_root"), roles: ["root"] });
          } catch (error) {
            print("root is there already");
          }
          db.auth("root", secret("_root"));
          const user = (name) => {
            const own = db.getSiblingDB(name);
            const facts = { pwd: secret(name), roles: [{ role: "readWrite", db: name }] };
            if (own.getUser(name)) own.updateUser(name, facts);
            else own.createUser({ user: name, ...facts });
          };
          user("catalogue");
        ''}";
        serviceConfig = import ../../lib/hardening.nix // {
          Type = "oneshot";
          RemainAfterExit = true;
          IPAddressAllow = "localhost";
          # The shell compiles while it runs.
          MemoryDenyWriteExecute = false;
          LoadCredential = [
            "_root:/run/secrets/mongodb/root-password"
            "catalogue:/run/secrets/catalogue/mongodb-password"
          ];
        };
      };
    })

    (lib.mkIf services.neo4j.here {
      services.neo4j = {
        enable = true;
        bolt = {
          listenAddress = "0.0.0.0:${toString services.neo4j.port}";
          tlsLevel = "DISABLED";
        };
        http.listenAddress = "127.0.0.1:7474";
        https.enable = false;
      };
    })
  ];
}
