# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{
  core = {
    "/run/secrets/clickhouse/environment" = {
      description = "environment of insight/clickhouse";
      owner = "root";
      services = [ "insight/clickhouse" ];
      variables = [ "CLICKHOUSE_PASSWORD" ];
    };
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of insight/grafana";
      owner = "grafana";
      services = [ "insight/grafana" ];
      variables = [ ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of insight/grafana";
      owner = "grafana";
      services = [ "insight/grafana" ];
      variables = [ ];
    };
    "/run/secrets/insight/clickhouse-password" = {
      description = "password of the ClickHouse user default";
      owner = "root";
      services = [ "insight/reports" ];
      variables = [ ];
    };
    "/run/secrets/insight/nats.nk" = {
      description = "seed of the NATS key of insight";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
    "/run/secrets/insight/reports-nats.nk" = {
      description = "seed of the NATS key of insight/reports";
      owner = "root";
      services = [ "insight/reports" ];
      variables = [ ];
    };
    "/run/secrets/insight/s3-credentials" = {
      description = "access key and secret key for MinIO";
      owner = "root";
      services = [ "insight/reports" ];
      variables = [ ];
    };
    "/run/secrets/inventory/mosquitto-password" = {
      description = "password of the MQTT user inventory";
      owner = "root";
      services = [ "inventory/stock" ];
      variables = [ ];
    };
    "/run/secrets/inventory/nats.nk" = {
      description = "seed of the NATS key of inventory";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
    "/run/secrets/inventory/stock-nats.nk" = {
      description = "seed of the NATS key of inventory/stock";
      owner = "root";
      services = [ "inventory/stock" ];
      variables = [ ];
    };
    "/run/secrets/sales/nats.nk" = {
      description = "seed of the NATS key of sales";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
    "/run/secrets/sales/postgresql-password" = {
      description = "password of sales for sales/postgresql";
      owner = "root";
      services = [ "sales/postgresql" ];
      variables = [ ];
    };
    "/run/secrets/sales/redis-password" = {
      description = "password of sales/redis";
      owner = "root";
      services = [ "sales/redis" ];
      variables = [ ];
    };
  };
  edge = {
    "/run/secrets/sales/orders-api-nats.nk" = {
      description = "seed of the NATS key of sales/orders-api";
      owner = "root";
      services = [ "sales/orders-api" ];
      variables = [ ];
    };
    "/run/secrets/sales/orders-api-pgpass" = {
      description = "a line `<address>:<port>:*:sales:<password>`";
      owner = "root";
      services = [ "sales/orders-api" ];
      variables = [ ];
    };
    "/run/secrets/sales/redis-password" = {
      description = "password of the Redis server";
      owner = "root";
      services = [ "sales/orders-api" ];
      variables = [ ];
    };
  };
  floor = {
    "/run/secrets/inventory/mosquitto-password" = {
      description = "password of inventory for warehouse/mosquitto";
      owner = "mosquitto";
      services = [ "warehouse/mosquitto" ];
      variables = [ ];
    };
    "/run/secrets/minio/credentials" = {
      description = "credentials of insight/minio";
      owner = "root";
      services = [ "insight/minio" ];
      variables = [
        "MINIO_ROOT_USER"
        "MINIO_ROOT_PASSWORD"
      ];
    };
    "/run/secrets/warehouse/mosquitto-password" = {
      description = "password of warehouse for warehouse/mosquitto";
      owner = "mosquitto";
      services = [ "warehouse/mosquitto" ];
      variables = [ ];
    };
  };
}
