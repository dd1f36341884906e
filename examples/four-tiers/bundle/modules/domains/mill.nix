{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.mill) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.mill = {
        enable = true;
        purpose = "Presses and what they report";
        administrator = "ines@mill.example";
        services = {
          nats = {
            kind = "nats";
            host = "compute";
            port = 4222;
          };
          press-control = {
            kind = "application";
            host = "press";
            port = 8082;
            unit = "mill-press-control.service";
            requires = [ "mill/nats" ];
            publishes."mill/nats" = [ "mill.events.press.>" ];
          };
        };
      };
    }

    (lib.mkIf services.nats.here {
      services.nats = {
        enable = true;
        serverName = "compute";
        jetstream = true;
        inherit (services.nats) port;
        settings = {
          host = "0.0.0.0";
          max_connections = 1000;
          max_payload = 1048576;
          jetstream = {
            max_mem = 4294967296;
            max_file = 10737418240;
          };
        };
      };
    })

    (lib.mkIf services.press-control.here {
      systemd.services.mill-press-control = {
        description = "mill: press-control";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "127.0.0.1";
          PORT = toString services.press-control.port;
          NATS_URL = "nats://${services.nats.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/press-control.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.nats.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "mill-press-control";
          IPAddressAllow = [
            "localhost"
            hosts.compute.range
          ];
        };
      };
    })
  ];
}
