# Kafka, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.apache-kafka.enable = true; };

  machine = s: {
    services.apache-kafka = {
      clusterId = s.settings.cluster_id;
      formatLogDirs = true;
      formatLogDirsIgnoreFormatted = true;
      jvmOptions = [ "-Xmx${toString s.settings.max_memory}m" ];
      settings = {
        "process.roles" = [
          "broker"
          "controller"
        ];
        "node.id" = 1;
        "controller.quorum.voters" = [ "1@127.0.0.1:${toString s.settings.controller_port}" ];
        "controller.listener.names" = [ "CONTROLLER" ];
        listeners = [
          "PLAINTEXT://${s.listen}"
          "CONTROLLER://127.0.0.1:${toString s.settings.controller_port}"
        ];
        "advertised.listeners" = [ "PLAINTEXT://${s.advertisedEndpoint}" ];
        "listener.security.protocol.map" = [
          "CONTROLLER:PLAINTEXT"
          "PLAINTEXT:PLAINTEXT"
        ];
        "log.dirs" = [ "/var/lib/apache-kafka" ];
        "log.retention.hours" = s.settings.retention;
        "offsets.topic.replication.factor" = 1;
        "transaction.state.log.replication.factor" = 1;
        "transaction.state.log.min.isr" = 1;
      };
    };
  };

  connection = c: { variables.${c.variable "BOOTSTRAP_SERVERS"} = c.endpoint; };
}
