# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{
  apps = {
    "/run/secrets/catalogue/meilisearch-api-key" = {
      description = "API key for Meilisearch";
      owner = "root";
      services = [ "catalogue/catalogue-api" ];
      variables = [ ];
    };
    "/run/secrets/catalogue/mongodb-password" = {
      description = "password of the MongoDB user catalogue";
      owner = "root";
      services = [ "catalogue/catalogue-api" ];
      variables = [ ];
    };
    "/run/secrets/catalogue/neo4j-password" = {
      description = "password of the Neo4j user neo4j";
      owner = "root";
      services = [ "catalogue/advice-api" ];
      variables = [ ];
    };
    "/run/secrets/entrance/vault-token" = {
      description = "token for Vault";
      owner = "root";
      services = [ "entrance/portal" ];
      variables = [ ];
    };
    "/run/secrets/sensors/influxdb-token" = {
      description = "token for the InfluxDB bucket";
      owner = "root";
      services = [ "sensors/intake" ];
      variables = [ ];
    };
    "/run/secrets/shop/mariadb-password" = {
      description = "password of the MariaDB user shop";
      owner = "root";
      services = [ "shop/orders-api" ];
      variables = [ ];
    };
    "/run/secrets/shop/rabbitmq-password" = {
      description = "password of the RabbitMQ user shop";
      owner = "root";
      services = [ "shop/orders-api" ];
      variables = [ ];
    };
    "/run/secrets/shop/redis-password" = {
      description = "password of the Redis server";
      owner = "root";
      services = [ "shop/orders-api" ];
      variables = [ ];
    };
  };
  build = {
    "/run/secrets/delivery/postgresql-password" = {
      description = "password of delivery for delivery/postgresql";
      owner = "root";
      services = [ "delivery/postgresql" ];
      variables = [ ];
    };
    "/run/secrets/forgejo/database-password" = {
      description = "database password of delivery/forgejo";
      owner = "root";
      services = [ "delivery/forgejo" ];
      variables = [ ];
    };
    "/run/secrets/harmonia/sign-key" = {
      description = "signing key of delivery/harmonia";
      owner = "root";
      services = [ "delivery/harmonia" ];
      variables = [ ];
    };
  };
  data = {
    "/run/secrets/catalogue/mongodb-password" = {
      description = "password of catalogue for catalogue/mongodb";
      owner = "root";
      services = [ "catalogue/mongodb" ];
      variables = [ ];
    };
    "/run/secrets/influxdb/password" = {
      description = "password of sensors/influxdb";
      owner = "root";
      services = [ "sensors/influxdb" ];
      variables = [ ];
    };
    "/run/secrets/influxdb/token" = {
      description = "token of sensors/influxdb";
      owner = "root";
      services = [ "sensors/influxdb" ];
      variables = [ ];
    };
    "/run/secrets/mongodb/root-password" = {
      description = "root password of catalogue/mongodb";
      owner = "root";
      services = [ "catalogue/mongodb" ];
      variables = [ ];
    };
    "/run/secrets/neo4j/password" = {
      description = "password of catalogue/neo4j";
      owner = "root";
      services = [ "catalogue/neo4j" ];
      variables = [ ];
    };
    "/run/secrets/redis-exporter/environment" = {
      description = "environment of shop/redis-exporter";
      owner = "root";
      services = [ "shop/redis-exporter" ];
      variables = [ "REDIS_PASSWORD" ];
    };
    "/run/secrets/shop/mariadb-password" = {
      description = "password of shop for shop/mariadb";
      owner = "root";
      services = [ "shop/mariadb" ];
      variables = [ ];
    };
    "/run/secrets/shop/redis-password" = {
      description = "password of shop/redis";
      owner = "root";
      services = [ "shop/redis" ];
      variables = [ ];
    };
  };
  stream = {
    "/run/secrets/meilisearch/environment" = {
      description = "environment of catalogue/meilisearch";
      owner = "root";
      services = [ "catalogue/meilisearch" ];
      variables = [ "MEILI_MASTER_KEY" ];
    };
    "/run/secrets/shop/rabbitmq-password" = {
      description = "password of shop for shop/rabbitmq";
      owner = "root";
      services = [ "shop/rabbitmq" ];
      variables = [ ];
    };
  };
  trust = {
    "/run/secrets/identity/postgresql-password" = {
      description = "password of identity for identity/postgresql";
      owner = "root";
      services = [ "identity/postgresql" ];
      variables = [ ];
    };
    "/run/secrets/keycloak/database-password" = {
      description = "database password of identity/keycloak";
      owner = "root";
      services = [ "identity/keycloak" ];
      variables = [ ];
    };
    "/run/secrets/keycloak/environment" = {
      description = "environment of identity/keycloak";
      owner = "root";
      services = [ "identity/keycloak" ];
      variables = [
        "KC_BOOTSTRAP_ADMIN_USERNAME"
        "KC_BOOTSTRAP_ADMIN_PASSWORD"
      ];
    };
    "/run/secrets/lldap/admin-password" = {
      description = "administrator password of identity/lldap";
      owner = "root";
      services = [ "identity/lldap" ];
      variables = [ ];
    };
    "/run/secrets/lldap/jwt-secret" = {
      description = "token secret of identity/lldap";
      owner = "root";
      services = [ "identity/lldap" ];
      variables = [ ];
    };
  };
  watch = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of observation/grafana";
      owner = "grafana";
      services = [ "observation/grafana" ];
      variables = [ ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of observation/grafana";
      owner = "grafana";
      services = [ "observation/grafana" ];
      variables = [ ];
    };
  };
}
