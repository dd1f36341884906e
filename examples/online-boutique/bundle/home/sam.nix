{ pkgs, ... }:
{
  home = {
    username = "sam";
    homeDirectory = "/home/sam";
    stateVersion = "26.05";
    packages = [
      pkgs.jq
      pkgs.podman
      pkgs.redis
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "sam@boutique.example";
      DOMAIN_NAME = "catalogue fulfilment load-testing ordering payments storefront";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      catalogue-logs = "journalctl --unit=podman-catalogue-product-catalog-service.service --unit=podman-catalogue-recommendation-service.service";
      catalogue-status = "systemctl status domain-catalogue.target";
      fulfilment-logs = "journalctl --unit=podman-fulfilment-email-service.service --unit=podman-fulfilment-shipping-service.service";
      fulfilment-status = "systemctl status domain-fulfilment.target";
      load-testing-logs = "journalctl --unit=podman-load-testing-load-generator.service";
      load-testing-status = "systemctl status domain-load-testing.target";
      ordering-logs = "journalctl --unit=podman-ordering-cart-service.service --unit=podman-ordering-checkout-service.service --unit=redis-ordering-redis.service";
      ordering-status = "systemctl status domain-ordering.target";
      payments-logs = "journalctl --unit=podman-payments-currency-service.service --unit=podman-payments-payment-service.service";
      payments-status = "systemctl status domain-payments.target";
      storefront-logs = "journalctl --unit=podman-storefront-ad-service.service --unit=podman-storefront-frontend.service";
      storefront-status = "systemctl status domain-storefront.target";
    };
  };
}
