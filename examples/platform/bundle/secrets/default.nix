# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{
  apps = {
    "/run/secrets/catalogue/meilisearch-api-key" = {
      description = "API key for Meilisearch";
      services = [ "catalogue/catalogue-api" ];
    };
    "/run/secrets/catalogue/mongodb-password" = {
      description = "password of the MongoDB user catalogue";
      services = [ "catalogue/catalogue-api" ];
    };
    "/run/secrets/catalogue/neo4j-password" = {
      description = "password of the Neo4j user neo4j";
      services = [ "catalogue/advice-api" ];
    };
    "/run/secrets/entrance/vault-token" = {
      description = "token for Vault";
      services = [ "entrance/portal" ];
    };
    "/run/secrets/sensors/influxdb-token" = {
      description = "token for the InfluxDB bucket";
      services = [ "sensors/intake" ];
    };
    "/run/secrets/shop/mariadb-password" = {
      description = "password of the MariaDB user shop";
      services = [ "shop/orders-api" ];
    };
    "/run/secrets/shop/rabbitmq-password" = {
      description = "password of the RabbitMQ user shop";
      services = [ "shop/orders-api" ];
    };
    "/run/secrets/shop/redis-password" = {
      description = "password of the Redis server";
      services = [ "shop/orders-api" ];
    };
  };
  build = {
    "/run/secrets/delivery/postgresql-password" = {
      description = "password of delivery for delivery/postgresql";
      services = [ "delivery/postgresql" ];
    };
    "/run/secrets/forgejo/database-password" = {
      description = "database password of delivery/forgejo";
      services = [ "delivery/forgejo" ];
    };
    "/run/secrets/harmonia/sign-key" = {
      description = "signing key of delivery/harmonia";
      services = [ "delivery/harmonia" ];
    };
  };
  data = {
    "/run/secrets/catalogue/mongodb-password" = {
      description = "password of catalogue for catalogue/mongodb";
      services = [ "catalogue/mongodb" ];
    };
    "/run/secrets/influxdb/password" = {
      description = "password of sensors/influxdb";
      services = [ "sensors/influxdb" ];
    };
    "/run/secrets/influxdb/token" = {
      description = "token of sensors/influxdb";
      services = [ "sensors/influxdb" ];
    };
    "/run/secrets/mongodb/root-password" = {
      description = "root password of catalogue/mongodb";
      services = [ "catalogue/mongodb" ];
    };
    "/run/secrets/neo4j/password" = {
      description = "password of catalogue/neo4j";
      services = [ "catalogue/neo4j" ];
    };
    "/run/secrets/redis-exporter/environment" = {
      description = "environment of shop/redis-exporter";
      services = [ "shop/redis-exporter" ];
      variables = [ "REDIS_PASSWORD" ];
    };
    "/run/secrets/shop/mariadb-password" = {
      description = "password of shop for shop/mariadb";
      services = [ "shop/mariadb" ];
    };
    "/run/secrets/shop/redis-password" = {
      description = "password of shop/redis";
      services = [ "shop/redis" ];
    };
  };
  stream = {
    "/run/secrets/meilisearch/environment" = {
      description = "environment of catalogue/meilisearch";
      services = [ "catalogue/meilisearch" ];
      variables = [ "MEILI_MASTER_KEY" ];
    };
    "/run/secrets/shop/rabbitmq-password" = {
      description = "password of shop for shop/rabbitmq";
      services = [ "shop/rabbitmq" ];
    };
  };
  trust = {
    "/run/secrets/identity/postgresql-password" = {
      description = "password of identity for identity/postgresql";
      services = [ "identity/postgresql" ];
    };
    "/run/secrets/keycloak/database-password" = {
      description = "database password of identity/keycloak";
      services = [ "identity/keycloak" ];
    };
    "/run/secrets/keycloak/environment" = {
      description = "environment of identity/keycloak";
      services = [ "identity/keycloak" ];
      variables = [
        "KC_BOOTSTRAP_ADMIN_USERNAME"
        "KC_BOOTSTRAP_ADMIN_PASSWORD"
      ];
    };
    "/run/secrets/lldap/admin-password" = {
      description = "administrator password of identity/lldap";
      services = [ "identity/lldap" ];
    };
    "/run/secrets/lldap/jwt-secret" = {
      description = "token secret of identity/lldap";
      services = [ "identity/lldap" ];
    };
  };
  watch = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of observation/grafana";
      owner = "grafana";
      services = [ "observation/grafana" ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of observation/grafana";
      owner = "grafana";
      services = [ "observation/grafana" ];
    };
  };
}
