# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{
  core = {
    "/run/secrets/maintenance/crews-nats.nk" = {
      description = "seed of the NATS key of maintenance/crews";
      services = [ "maintenance/crews" ];
    };
    "/run/secrets/maintenance/nats.nk" = {
      description = "seed of the NATS key of maintenance";
      services = [ ];
    };
    "/run/secrets/settlement/ledger-nats.nk" = {
      description = "seed of the NATS key of settlement/ledger";
      services = [ "settlement/ledger" ];
    };
    "/run/secrets/settlement/nats.nk" = {
      description = "seed of the NATS key of settlement";
      services = [ ];
    };
    "/run/secrets/turbines/nats.nk" = {
      description = "seed of the NATS key of turbines";
      services = [ ];
    };
  };
  field = {
    "/run/secrets/turbines/gateway-nats.nk" = {
      description = "seed of the NATS key of turbines/gateway";
      services = [ "turbines/gateway" ];
    };
    "/run/secrets/turbines/mosquitto-password" = {
      description = "password of turbines for turbines/mosquitto";
      owner = "mosquitto";
      services = [
        "turbines/gateway"
        "turbines/mosquitto"
      ];
    };
  };
  watch = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of observability/grafana";
      owner = "grafana";
      services = [ "observability/grafana" ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of observability/grafana";
      owner = "grafana";
      services = [ "observability/grafana" ];
    };
  };
}
