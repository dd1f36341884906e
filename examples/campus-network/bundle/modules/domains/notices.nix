{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (config.cim) domains hosts;
  inherit (domains.notices) services;

  waitFor = pkgs.callPackage ../../lib/wait-for.nix { };
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.notices = {
        enable = true;
        purpose = "What is on, and where";
        administrator = "noor@campus.example";
        services = {
          board = {
            kind = "application";
            host = "kiosk";
            port = 8080;
            unit = "notices-board.service";
            requires = [ "notices/plan-api" ];
          };
          plan-api = {
            kind = "application";
            host = "hall";
            port = 8081;
            unit = "notices-plan-api.service";
            requires = [ "notices/postgresql" ];
          };
          postgresql = {
            kind = "postgresql";
            host = "hall";
            port = 5432;
          };
        };
      };
    }

    (lib.mkIf services.board.here {
      systemd.services.notices-board = {
        description = "notices: board";
        wantedBy = [ "multi-user.target" ];
        wants = [ "network-online.target" ];
        after = [ "network-online.target" ];
        environment = {
          HOST = "127.0.0.1";
          PORT = toString services.board.port;
          PLAN_API_URL = "http://${services.plan-api.endpoint}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/board.nix { });
          ExecStartPre = lib.concatStringsSep " " [
            "-${lib.getExe waitFor}"
            services.plan-api.endpoint
          ];
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "notices-board";
          IPAddressAllow = [
            "localhost"
            hosts.hall.range
          ];
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
      };
    })

    (lib.mkIf services.plan-api.here {
      systemd.services.notices-plan-api = {
        description = "notices: plan-api";
        wantedBy = [ "multi-user.target" ];
        wants = [
          "network-online.target"
          "postgresql.target"
        ];
        after = [
          "network-online.target"
          "postgresql.target"
        ];
        environment = {
          HOST = "0.0.0.0";
          PORT = toString services.plan-api.port;
          DATABASE_URL = "postgresql:///notices?host=/run/postgresql&port=${toString services.postgresql.port}";
        };
        serviceConfig = import ../../lib/hardening.nix // {
          ExecStart = lib.getExe (pkgs.callPackage ../../apps/plan-api.nix { });
          # The database knows its clients on the socket by their Unix user.
          User = "notices";
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = "notices-plan-api";
          IPAddressAllow = [
            "localhost"
            hosts.kiosk.range
          ];
        };
      };
    })

    (lib.mkIf services.postgresql.here {
      services.postgresql = {
        enable = true;
        ensureDatabases = [ "notices" ];
        ensureUsers = [
          {
            name = "notices";
            ensureDBOwnership = true;
          }
        ];
        settings.port = services.postgresql.port;
      };
    })
  ];
}
