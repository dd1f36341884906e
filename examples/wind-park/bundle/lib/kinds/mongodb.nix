# MongoDB, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.mongodb = {
      enable = true;
      bind_ip = if s.bind == "::" then "::,0.0.0.0" else s.bind;
      quiet = true;
    };

    systemd.services."${s.instance}-users" = {
      description = "MongoDB users of ${s.instance}";
      wantedBy = [ "multi-user.target" ];
      requires = [ "mongodb.service" ];
      after = [ "mongodb.service" ];
      path = [ pkgs.mongosh ];
      environment.HOME = "/tmp";
      script = "mongosh --quiet --port ${toString s.port} admin ${pkgs.writeText "users.js" ''
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
        ${lib.concatMapStrings (client: "user(\"${client.role}\");\n") s.clientDomains}''}";
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        IPAddressAllow = "localhost";
        # The shell compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = [
          "_root:${s.secrets.root_password_file}"
        ]
        ++ map (client: "${client.role}:/run/secrets/${client.domain}/mongodb-password") s.clientDomains;
      };
    };
  };

  machine = s: {
    services.mongodb.extraConfig = ''
      ${lib.optionalString (s.bind == "::") "net.ipv6: true\n"}net.port: ${toString s.port}
      security.authorization: enabled
      storage.wiredTiger.engineConfig.cacheSizeGB: ${
        if s.settings.cache == 0 then "0.25" else toString s.settings.cache
      }
    '';
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} = "mongodb://${c.endpoint}/${c.role}";
      ${c.variable "USER"} = c.role;
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/mongodb-password";
      }
    ];
  };
}
