{ pkgs, ... }:
{
  home = {
    username = "kim";
    homeDirectory = "/home/kim";
    stateVersion = "26.05";
    packages = [
      pkgs.apacheKafka
      pkgs.cassandra
      pkgs.curl
      pkgs.etcd
      pkgs.git
      pkgs.influxdb2-cli
      pkgs.jq
      pkgs.mariadb
      pkgs.mongosh
      pkgs.neo4j
      pkgs.netcat
      pkgs.nfs-utils
      pkgs.openbao
      pkgs.openldap
      pkgs.postgresql
      pkgs.prometheus-alertmanager
      pkgs.rabbitmq-server
      pkgs.redis
      pkgs.samba
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "kim@platform.example";
      DOMAIN_NAME = "catalogue delivery entrance identity observation sensors sharing shop";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      catalogue-logs = "journalctl --unit=catalogue-advice-api.service --unit=cassandra.service --unit=catalogue-catalogue-api.service --unit=meilisearch.service --unit=mongodb.service --unit=neo4j.service";
      catalogue-status = "systemctl status domain-catalogue.target";
      delivery-logs = "journalctl --unit=forgejo.service --unit=gitea.service --unit=harmonia.service --unit=hydra-server.service --unit=nginx.service --unit=prometheus-nginx-exporter.service --unit=postgresql.service --unit=traefik.service";
      delivery-status = "systemctl status domain-delivery.target";
      entrance-logs = "journalctl --unit=caddy.service --unit=envoy.service --unit=haproxy.service --unit=entrance-portal.service";
      entrance-status = "systemctl status domain-entrance.target";
      identity-logs = "journalctl --unit=keycloak.service --unit=lldap.service --unit=prometheus-postgres-exporter.service --unit=postgresql.service --unit=vault.service";
      identity-status = "systemctl status domain-identity.target";
      observation-logs = "journalctl --unit=alertmanager.service --unit=grafana.service --unit=loki.service --unit=prometheus-node-exporter.service --unit=prometheus.service --unit=tempo.service --unit=uptime-kuma.service";
      observation-status = "systemctl status domain-observation.target";
      sensors-logs = "journalctl --unit=etcd.service --unit=influxdb2.service --unit=sensors-intake.service --unit=apache-kafka.service --unit=opensearch.service";
      sensors-status = "systemctl status domain-sensors.target";
      sharing-logs = "journalctl --unit=nfs-server.service --unit=samba-smbd.service";
      sharing-status = "systemctl status domain-sharing.target";
      shop-logs = "journalctl --unit=mysql.service --unit=memcached.service --unit=shop-orders-api.service --unit=rabbitmq.service --unit=redis-shop-redis.service --unit=prometheus-redis-exporter.service";
      shop-status = "systemctl status domain-shop.target";
    };
  };
}
