# LLDAP, from the catalogue of Flakegraph: edit it there.
_: {
  service = s: {
    services.lldap = {
      enable = true;
      settings = {
        ldap_host = s.bind;
        ldap_port = s.port;
        ldap_base_dn = s.settings.base_dn;
        http_host = "127.0.0.1";
        inherit (s.settings) http_port;
        ldap_user_pass_file = "/run/credentials/lldap.service/admin";
        force_ldap_user_pass_reset = "always";
      };
      # Among the settings it would give way to one that the module makes.
      environment.LLDAP_JWT_SECRET_FILE = "/run/credentials/lldap.service/jwt";
    };
  };

  machine = s: {
    systemd.services.lldap.serviceConfig.LoadCredential = [
      "admin:${s.secrets.admin_password_file}"
      "jwt:${s.secrets.jwt_secret_file}"
    ];
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} = "ldap://${c.endpoint}";
      ${c.variable "BASE_DN"} = c.settings.base_dn;
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/ldap-password";
      }
    ];
  };
}
