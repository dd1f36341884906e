{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.turbines) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.turbines = {
        enable = true;
        purpose = "What turns, and how fast";
        administrator = "mira@windpark.example";
        nkey = "UCZ4BTZXNYBVYROWUUA3KUEXWSHEZRDURSTZ7GTMPSV5AESSE4KP2BD5";
        eventStore = {
          backend = "jetstream";
          retention = "30d";
          compression = true;
        };
        services = {
          gateway = {
            kind = "application";
            host = "field";
            port = 8091;
            unit = "turbines-gateway.service";
            requires = [
              "backbone/nats"
              "turbines/mosquitto"
            ];
            nkey = "UDSZPI72C6U7D5VKIJEWBKLNSZ7IEYIADQJZE4XDWJHLT4PJICDGLXJ5";
            publishes."backbone/nats" = [ "turbines.events.>" ];
            subscribes."backbone/nats" = [ "turbines.commands.>" ];
          };
          mosquitto = {
            kind = "mosquitto";
            host = "field";
            port = 1883;
          };
        };
      };
    }

    (lib.mkIf services.gateway.here {
      systemd.services.turbines-gateway = {
        description = "turbines: gateway";
        wantedBy = [ "multi-user.target" ];
        wants = [
          "mosquitto.service"
          "network-online.target"
        ];
        after = [
          "mosquitto.service"
          "network-online.target"
        ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.gateway.port;
          MQTT_PASSWORD_FILE = "%d/mqtt-password";
          MQTT_URL = "mqtt://turbines@${services.mosquitto.endpoint}";
          NATS_NKEY_SEED_FILE = "%d/nats.nk";
          NATS_URL = "nats://${domains.backbone.services.nats.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/gateway.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            domains.backbone.services.nats.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "turbines-gateway";
          LoadCredential = [
            "mqtt-password:/run/secrets/turbines/mosquitto-password"
            "nats.nk:/run/secrets/turbines/gateway-nats.nk"
          ];
          IPAddressAllow = [
            "localhost"
            hosts.core.range
            hosts.watch.range
          ];
        };
      };
    })

    (lib.mkIf services.mosquitto.here {
      services.mosquitto = {
        enable = true;
        listeners = [
          {
            address = "127.0.0.1";
            inherit (services.mosquitto) port;
            users.turbines = {
              acl = [ "readwrite turbines/#" ];
              passwordFile = "/run/secrets/turbines/mosquitto-password";
            };
          }
        ];
      };
    })
  ];
}
