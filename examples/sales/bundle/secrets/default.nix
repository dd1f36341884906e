# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{
  core = {
    "/run/secrets/clickhouse/environment" = {
      description = "environment of insight/clickhouse";
      services = [ "insight/clickhouse" ];
      variables = [ "CLICKHOUSE_PASSWORD" ];
    };
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of insight/grafana";
      owner = "grafana";
      services = [ "insight/grafana" ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of insight/grafana";
      owner = "grafana";
      services = [ "insight/grafana" ];
    };
    "/run/secrets/insight/clickhouse-password" = {
      description = "password of the ClickHouse user default";
      services = [ "insight/reports" ];
    };
    "/run/secrets/insight/nats.nk" = {
      description = "seed of the NATS key of insight";
      services = [ ];
    };
    "/run/secrets/insight/reports-nats.nk" = {
      description = "seed of the NATS key of insight/reports";
      services = [ "insight/reports" ];
    };
    "/run/secrets/insight/s3-credentials" = {
      description = "access key and secret key for MinIO";
      services = [ "insight/reports" ];
    };
    "/run/secrets/inventory/mosquitto-password" = {
      description = "password of the MQTT user inventory";
      services = [ "inventory/stock" ];
    };
    "/run/secrets/inventory/nats.nk" = {
      description = "seed of the NATS key of inventory";
      services = [ ];
    };
    "/run/secrets/inventory/stock-nats.nk" = {
      description = "seed of the NATS key of inventory/stock";
      services = [ "inventory/stock" ];
    };
    "/run/secrets/sales/nats.nk" = {
      description = "seed of the NATS key of sales";
      services = [ ];
    };
    "/run/secrets/sales/postgresql-password" = {
      description = "password of sales for sales/postgresql";
      services = [ "sales/postgresql" ];
    };
    "/run/secrets/sales/redis-password" = {
      description = "password of sales/redis";
      services = [ "sales/redis" ];
    };
  };
  edge = {
    "/run/secrets/sales/orders-api-nats.nk" = {
      description = "seed of the NATS key of sales/orders-api";
      services = [ "sales/orders-api" ];
    };
    "/run/secrets/sales/orders-api-pgpass" = {
      description = "a line `<address>:<port>:*:sales:<password>`";
      services = [ "sales/orders-api" ];
    };
    "/run/secrets/sales/redis-password" = {
      description = "password of the Redis server";
      services = [ "sales/orders-api" ];
    };
  };
  floor = {
    "/run/secrets/inventory/mosquitto-password" = {
      description = "password of inventory for warehouse/mosquitto";
      owner = "mosquitto";
      services = [ "warehouse/mosquitto" ];
    };
    "/run/secrets/minio/credentials" = {
      description = "credentials of insight/minio";
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
    };
  };
}
