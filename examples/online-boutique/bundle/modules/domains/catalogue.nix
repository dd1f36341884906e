{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.catalogue) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.catalogue = {
        enable = true;
        purpose = "What there is to buy";
        administrator = "sam@boutique.example";
        services = {
          product-catalog-service = {
            kind = "container";
            host = "shop";
            port = 3550;
            offered = true;
            unit = "podman-catalogue-product-catalog-service.service";
          };
          recommendation-service = {
            kind = "container";
            host = "shop";
            port = 8085;
            offered = true;
            unit = "podman-catalogue-recommendation-service.service";
            requires = [ "catalogue/product-catalog-service" ];
          };
        };
      };
    }

    (lib.mkIf services.product-catalog-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.catalogue-product-catalog-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/productcatalogservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.product-catalog-service.port;
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

    (lib.mkIf services.recommendation-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.catalogue-recommendation-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/recommendationservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.recommendation-service.port;
            DISABLE_PROFILER = "1";
            PRODUCT_CATALOG_SERVICE_ADDR = services.product-catalog-service.endpoint;
            PRODUCT_CATALOG_SERVICE_URL = "http://${services.product-catalog-service.endpoint}";
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

      systemd.services.podman-catalogue-recommendation-service = {
        wants = [ "podman-catalogue-product-catalog-service.service" ];
        after = [ "podman-catalogue-product-catalog-service.service" ];
      };
    })
  ];
}
