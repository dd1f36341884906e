{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.payments) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.payments = {
        enable = true;
        purpose = "Money and its currencies";
        administrator = "sam@boutique.example";
        services = {
          currency-service = {
            kind = "container";
            host = "shop";
            port = 7000;
            offered = true;
            unit = "podman-payments-currency-service.service";
          };
          payment-service = {
            kind = "container";
            host = "back";
            port = 50051;
            offered = true;
            unit = "podman-payments-payment-service.service";
          };
        };
      };
    }

    (lib.mkIf services.currency-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.payments-currency-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/currencyservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.currency-service.port;
            DISABLE_PROFILER = "1";
          };
          # On the network of the machine its firewall holds; a published port would pass it by.
          extraOptions = [
            "--cap-drop=all"
            "--network=host"
            "--read-only"
            "--security-opt=no-new-privileges"
          ];
        };
      };
    })

    (lib.mkIf services.payment-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.payments-payment-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/paymentservice:v0.10.3";
          environment = {
            HOST = "127.0.0.1";
            PORT = toString services.payment-service.port;
            DISABLE_PROFILER = "1";
          };
          # On the network of the machine its firewall holds; a published port would pass it by.
          extraOptions = [
            "--cap-drop=all"
            "--network=host"
            "--read-only"
            "--security-opt=no-new-privileges"
          ];
        };
      };
    })
  ];
}
