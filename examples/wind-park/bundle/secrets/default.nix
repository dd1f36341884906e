# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{
  core = {
    "/run/secrets/maintenance/crews-nats.nk" = {
      description = "seed of the NATS key of maintenance/crews";
      owner = "root";
      services = [ "maintenance/crews" ];
      variables = [ ];
    };
    "/run/secrets/maintenance/nats.nk" = {
      description = "seed of the NATS key of maintenance";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
    "/run/secrets/settlement/ledger-nats.nk" = {
      description = "seed of the NATS key of settlement/ledger";
      owner = "root";
      services = [ "settlement/ledger" ];
      variables = [ ];
    };
    "/run/secrets/settlement/nats.nk" = {
      description = "seed of the NATS key of settlement";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
    "/run/secrets/turbines/nats.nk" = {
      description = "seed of the NATS key of turbines";
      owner = "root";
      services = [ ];
      variables = [ ];
    };
  };
  field = {
    "/run/secrets/turbines/gateway-nats.nk" = {
      description = "seed of the NATS key of turbines/gateway";
      owner = "root";
      services = [ "turbines/gateway" ];
      variables = [ ];
    };
    "/run/secrets/turbines/mosquitto-password" = {
      description = "password of turbines for turbines/mosquitto";
      owner = "mosquitto";
      services = [
        "turbines/gateway"
        "turbines/mosquitto"
      ];
      variables = [ ];
    };
  };
  watch = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of observability/grafana";
      owner = "grafana";
      services = [ "observability/grafana" ];
      variables = [ ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of observability/grafana";
      owner = "grafana";
      services = [ "observability/grafana" ];
      variables = [ ];
    };
  };
}
