{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.storefront) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.storefront = {
        enable = true;
        purpose = "What customers see";
        administrator = "sam@boutique.example";
        services = {
          ad-service = {
            kind = "container";
            host = "web";
            port = 9555;
            unit = "podman-storefront-ad-service.service";
          };
          frontend = {
            kind = "container";
            host = "web";
            port = 8080;
            offered = true;
            public = true;
            unit = "podman-storefront-frontend.service";
            requires = [
              "catalogue/product-catalog-service"
              "catalogue/recommendation-service"
              "fulfilment/shipping-service"
              "ordering/cart-service"
              "ordering/checkout-service"
              "payments/currency-service"
              "storefront/ad-service"
            ];
          };
        };
      };
    }

    (lib.mkIf services.ad-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.storefront-ad-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/adservice:v0.10.3";
          environment = {
            HOST = "127.0.0.1";
            PORT = toString services.ad-service.port;
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

    (lib.mkIf services.frontend.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.storefront-frontend = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/frontend:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.frontend.port;
            AD_SERVICE_ADDR = services.ad-service.endpoint;
            AD_SERVICE_URL = "http://${services.ad-service.endpoint}";
            CART_SERVICE_ADDR = domains.ordering.services.cart-service.endpoint;
            CART_SERVICE_URL = "http://${domains.ordering.services.cart-service.endpoint}";
            CHECKOUT_SERVICE_ADDR = domains.ordering.services.checkout-service.endpoint;
            CHECKOUT_SERVICE_URL = "http://${domains.ordering.services.checkout-service.endpoint}";
            CURRENCY_SERVICE_ADDR = domains.payments.services.currency-service.endpoint;
            CURRENCY_SERVICE_URL = "http://${domains.payments.services.currency-service.endpoint}";
            ENABLE_PROFILER = "0";
            PRODUCT_CATALOG_SERVICE_ADDR = domains.catalogue.services.product-catalog-service.endpoint;
            PRODUCT_CATALOG_SERVICE_URL = "http://${domains.catalogue.services.product-catalog-service.endpoint}";
            RECOMMENDATION_SERVICE_ADDR = domains.catalogue.services.recommendation-service.endpoint;
            RECOMMENDATION_SERVICE_URL = "http://${domains.catalogue.services.recommendation-service.endpoint}";
            SHIPPING_SERVICE_ADDR = domains.fulfilment.services.shipping-service.endpoint;
            SHIPPING_SERVICE_URL = "http://${domains.fulfilment.services.shipping-service.endpoint}";
            SHOPPING_ASSISTANT_SERVICE_ADDR = "localhost:80";
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

      systemd.services.podman-storefront-frontend = {
        wants = [
          "network-online.target"
          "podman-storefront-ad-service.service"
        ];
        after = [
          "network-online.target"
          "podman-storefront-ad-service.service"
        ];
      };
    })
  ];
}
