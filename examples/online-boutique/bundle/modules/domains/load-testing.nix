{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.load-testing) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.load-testing = {
        enable = true;
        purpose = "Customers who are none";
        administrator = "sam@boutique.example";
        services.load-generator = {
          kind = "container";
          host = "back";
          port = 8089;
          unit = "podman-load-testing-load-generator.service";
          requires = [ "storefront/frontend" ];
        };
      };
    }

    (lib.mkIf services.load-generator.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.load-testing-load-generator = {
          image = "us-central1-docker.pkg.dev/google-samples/microservices-demo/loadgenerator:v0.10.3";
          environment = {
            HOST = "127.0.0.1";
            PORT = toString services.load-generator.port;
            FRONTEND_ADDR = domains.storefront.services.frontend.endpoint;
            FRONTEND_URL = "http://${domains.storefront.services.frontend.endpoint}";
            RATE = "1";
            USERS = "10";
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

      systemd.services.podman-load-testing-load-generator = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })
  ];
}
