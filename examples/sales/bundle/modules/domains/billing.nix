{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.billing) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.billing = {
        enable = true;
        purpose = "Invoices and payments";
        administrator = "alice@example.com";
        services.invoices = {
          kind = "container";
          host = "core";
          port = 8083;
          offered = true;
          unit = "podman-billing-invoices.service";
        };
      };
    }

    (lib.mkIf services.invoices.here {
      virtualisation.oci-containers = {
        backend = "podman";
        containers.billing-invoices = {
          image = "ghcr.io/example/invoices@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
          environment = {
            HOST = "0.0.0.0";
            PORT = toString services.invoices.port;
            BANK_URL = "https://api.bank.example:443";
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

      systemd.services.podman-billing-invoices = {
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
      };
    })
  ];
}
