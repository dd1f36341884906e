# MinIO, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.minio = {
      enable = true;
      listenAddress = s.listen;
      consoleAddress = "127.0.0.1:${toString s.settings.console_port}";
      inherit (s.settings) region;
      rootCredentialsFile = s.secrets.credentials_file;
    };
  };

  connection = c: {
    variables = {
      ${c.variable "ENDPOINT"} = "http://${c.endpoint}";
      ${c.variable "REGION"} = c.settings.region;
    };
    secrets = [
      {
        variable = c.variable "CREDENTIALS_FILE";
        file = c.file "credentials";
        path = "/run/secrets/${c.clientDomain}/s3-credentials";
      }
    ];
  };
}
