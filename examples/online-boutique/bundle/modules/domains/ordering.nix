{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.ordering) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.ordering = {
        enable = true;
        purpose = "From the cart to the order";
        administrator = "sam@boutique.example";
        services = {
          cart-service = {
            kind = "container";
            host = "shop";
            port = 7070;
            offered = true;
            unit = "podman-ordering-cart-service.service";
            requires = [ "ordering/redis" ];
          };
          checkout-service = {
            kind = "container";
            host = "back";
            port = 5050;
            offered = true;
            unit = "podman-ordering-checkout-service.service";
            requires = [
              "catalogue/product-catalog-service"
              "fulfilment/email-service"
              "fulfilment/shipping-service"
              "ordering/cart-service"
              "payments/currency-service"
              "payments/payment-service"
            ];
          };
          redis = {
            kind = "redis";
            host = "shop";
            port = 6379;
            unit = "redis-ordering-redis.service";
          };
        };
      };
    }

    (lib.mkIf services.cart-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.ordering-cart-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/cartservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.cart-service.port;
            REDIS_ADDR = services.redis.endpoint;
            REDIS_URL = "redis://${services.redis.endpoint}";
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

      systemd.services.podman-ordering-cart-service = {
        wants = [ "redis-ordering-redis.service" ];
        after = [ "redis-ordering-redis.service" ];
      };
    })

    (lib.mkIf services.checkout-service.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.ordering-checkout-service = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/checkoutservice:v0.10.3";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.checkout-service.port;
            CART_SERVICE_ADDR = services.cart-service.endpoint;
            CART_SERVICE_URL = "http://${services.cart-service.endpoint}";
            CURRENCY_SERVICE_ADDR = domains.payments.services.currency-service.endpoint;
            CURRENCY_SERVICE_URL = "http://${domains.payments.services.currency-service.endpoint}";
            EMAIL_SERVICE_ADDR = domains.fulfilment.services.email-service.endpoint;
            EMAIL_SERVICE_URL = "http://${domains.fulfilment.services.email-service.endpoint}";
            PAYMENT_SERVICE_ADDR = domains.payments.services.payment-service.endpoint;
            PAYMENT_SERVICE_URL = "http://${domains.payments.services.payment-service.endpoint}";
            PRODUCT_CATALOG_SERVICE_ADDR = domains.catalogue.services.product-catalog-service.endpoint;
            PRODUCT_CATALOG_SERVICE_URL = "http://${domains.catalogue.services.product-catalog-service.endpoint}";
            SHIPPING_SERVICE_ADDR = domains.fulfilment.services.shipping-service.endpoint;
            SHIPPING_SERVICE_URL = "http://${domains.fulfilment.services.shipping-service.endpoint}";
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

      systemd.services.podman-ordering-checkout-service = {
        wants = [
          "network-online.target"
          "podman-fulfilment-email-service.service"
          "podman-fulfilment-shipping-service.service"
          "podman-payments-payment-service.service"
        ];
        after = [
          "network-online.target"
          "podman-fulfilment-email-service.service"
          "podman-fulfilment-shipping-service.service"
          "podman-payments-payment-service.service"
        ];
      };
    })

    (lib.mkIf services.redis.here {
      services.redis.servers.ordering-redis = {
        enable = true;
        bind = "127.0.0.1";
        inherit (services.redis) port;
        settings = {
          maxmemory = "3072mb";
          maxmemory-policy = "noeviction";
          protected-mode = "no";
        };
      };
    })
  ];
}
