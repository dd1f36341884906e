{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.fulfilment) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.fulfilment = {
        enable = true;
        purpose = "Parcels and confirmations";
        administrator = "sam@boutique.example";
        services = {
          email-service = {
            kind = "container";
            host = "back";
            port = 8086;
            offered = true;
            unit = "podman-fulfilment-email-service.service";
          };
          shipping-service = {
            kind = "container";
            host = "back";
            port = 50052;
            offered = true;
            unit = "podman-fulfilment-shipping-service.service";
          };
        };
      };
    }

    (lib.mkIf services.email-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.fulfilment-email-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/emailservice:v0.10.3";
          environment = {
            HOST = "127.0.0.1";
            PORT = toString services.email-service.port;
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

    (lib.mkIf services.shipping-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.fulfilment-shipping-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/shippingservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.shipping-service.port;
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
