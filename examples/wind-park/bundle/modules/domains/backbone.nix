{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.backbone) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.backbone = {
        enable = true;
        purpose = "Carries the events of all domains";
        administrator = "mira@windpark.example";
        services.nats = {
          kind = "nats";
          host = "core";
          port = 4222;
          offered = true;
        };
      };
    }

    (lib.mkIf services.nats.here {
      services.nats = {
        enable = true;
        serverName = "core";
        jetstream = true;
        inherit (services.nats) port;
        settings = {
          host = "0.0.0.0";
          max_connections = 1000;
          max_payload = 1048576;
          jetstream = {
            max_mem = 2862612480;
            max_file = 10737418240;
          };
        };
      };
    })
  ];
}
