{ config, lib, ... }:
let
  inherit (config.cim) domains;
  inherit (domains.warehouse) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.warehouse = {
        enable = true;
        purpose = "Scales, scanners and doors of the warehouse";
        administrator = "alice@example.com";
        services.mosquitto = {
          kind = "mosquitto";
          host = "floor";
          port = 1883;
          offered = true;
        };
      };
    }

    (lib.mkIf services.mosquitto.here {
      services.mosquitto = {
        enable = true;
        listeners = [
          {
            address = "0.0.0.0";
            inherit (services.mosquitto) port;
            users = {
              inventory = {
                acl = [ "readwrite warehouse/#" ];
                passwordFile = "/run/secrets/inventory/mosquitto-password";
              };
              warehouse = {
                acl = [ "readwrite warehouse/#" ];
                passwordFile = "/run/secrets/warehouse/mosquitto-password";
              };
            };
          }
        ];
      };
    })
  ];
}
