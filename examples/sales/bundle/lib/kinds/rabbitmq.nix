# RabbitMQ, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.rabbitmq = {
      enable = true;
      listenAddress = s.bind;
      inherit (s) port;
      configItems = {
        "vm_memory_high_watermark.absolute" = "${toString s.settings.max_memory}MiB";
      }
      // lib.optionalAttrs s.settings.management {
        # The module gives it the address of the broker.
        "management.tcp.ip" = lib.mkForce "127.0.0.1";
      };
    }
    // lib.optionalAttrs s.settings.management {
      managementPlugin = {
        enable = true;
        port = s.settings.management_port;
      };
    };

    systemd.services."${s.instance}-users" = {
      description = "RabbitMQ users of ${s.instance}";
      wantedBy = [ "multi-user.target" ];
      requires = [ "rabbitmq.service" ];
      after = [ "rabbitmq.service" ];
      path = [ pkgs.rabbitmq-server ];
      environment.HOME = "/var/lib/rabbitmq";
      script = ''
        # Everybody knows the password of its first user, who may do everything.
        rabbitmqctl --silent delete_user guest || true
        ${lib.concatMapStrings (client: ''
          rabbitmqctl --silent add_user ${client.role} <"$CREDENTIALS_DIRECTORY/${client.role}" ||
            rabbitmqctl --silent change_password ${client.role} <"$CREDENTIALS_DIRECTORY/${client.role}"
          rabbitmqctl --silent set_user_tags ${client.role} management
          rabbitmqctl --silent add_vhost ${client.role} || true
          rabbitmqctl --silent set_permissions --vhost ${client.role} ${client.role} '.*' '.*' '.*'
        '') s.clientDomains}'';
      serviceConfig = import ../hardening.nix // {
        Type = "oneshot";
        RemainAfterExit = true;
        DynamicUser = false;
        User = "rabbitmq";
        PrivateUsers = false;
        IPAddressAllow = "localhost";
        # Erlang compiles while it runs.
        MemoryDenyWriteExecute = false;
        LoadCredential = map (
          client: "${client.role}:/run/secrets/${client.domain}/rabbitmq-password"
        ) s.clientDomains;
      };
    };
  };

  connection = c: {
    variables.${c.variable "URL"} = "amqp://${c.role}@${c.endpoint}/${c.role}";
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/rabbitmq-password";
      }
    ];
  };
}
