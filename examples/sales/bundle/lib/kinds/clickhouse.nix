# ClickHouse, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.clickhouse.enable = true; };

  machine = s: {
    environment.etc = {
      "clickhouse-server/config.d/network.xml".text = ''
        <clickhouse>
          <listen_host>${s.bind}</listen_host>
          <http_port>${toString s.port}</http_port>
          <tcp_port>${toString s.settings.native_port}</tcp_port>
          <interserver_http_port remove="1"/>
          <mysql_port remove="1"/>
          <postgresql_port remove="1"/>
          <max_server_memory_usage>${toString (s.settings.max_memory * 1048576)}</max_server_memory_usage>
        </clickhouse>
      '';
      "clickhouse-server/users.d/default.xml".text = ''
        <clickhouse>
          <users>
            <default>
              <password replace="1" from_env="CLICKHOUSE_PASSWORD"/>
            </default>
          </users>
        </clickhouse>
      '';
    };
    systemd.services.clickhouse.serviceConfig.EnvironmentFile = s.secrets.environment_file;
  };

  connection = c: {
    variables = {
      ${c.variable "URL"} = "http://${c.endpoint}";
      ${c.variable "USER"} = "default";
    };
    secrets = [
      {
        variable = c.variable "PASSWORD_FILE";
        file = c.file "password";
        path = "/run/secrets/${c.clientDomain}/clickhouse-password";
      }
    ];
  };
}
