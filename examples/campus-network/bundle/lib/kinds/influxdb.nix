# InfluxDB, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.influxdb2 = {
      enable = true;
      # The module takes 0.0.0.0 to mean port 8086: another port goes with [::].
      settings.http-bind-address =
        if s.isRemote then
          if s.settings.port == 8086 then s.listen else "[::]:${toString s.port}"
        else
          s.listen;
      provision = {
        enable = true;
        initialSetup = {
          inherit (s.settings) organization;
          inherit (s.settings) bucket;
          retention = s.settings.retention * 86400;
          passwordFile = s.secrets.password_file;
          tokenFile = s.secrets.token_file;
        };
      };
    };
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} = "http://${c.endpoint}";
      ${c.variable "ORG"} = c.settings.organization;
      ${c.variable "BUCKET"} = c.settings.bucket;
    };
    secrets = [
      {
        variable = c.variable "TOKEN_FILE";
        file = c.file "token";
        path = "/run/secrets/${c.clientDomain}/influxdb-token";
      }
    ];
  };
}
