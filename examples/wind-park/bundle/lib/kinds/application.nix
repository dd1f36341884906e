# Application, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    systemd.services.${s.instance} = {
      description = "${s.domain}: ${s.name}";
      wantedBy = [ "multi-user.target" ];
      wants = s.units;
      after = s.units;
      environment = s.environment "%d" s.settings.environment;
      serviceConfig =
        import ../hardening.nix
        // {
          ExecStart = lib.getExe s.package;
          Restart = "on-failure";
          RestartSec = 5;
          StateDirectory = s.instance;
          IPAddressAllow = s.allowed;
        }
        // lib.optionalAttrs (s.waitsFor != [ ]) { ExecStartPre = s.wait; }
        // lib.optionalAttrs s.isUser {
          # The database knows its clients on the socket by their Unix user.
          User = s.user;
        }
        // lib.optionalAttrs (s.files != [ ]) {
          LoadCredential = map (secret: "${secret.file}:${secret.path}") s.files;
        }
        // lib.optionalAttrs (s.settings.language == "node") {
          # The JavaScript engine compiles while it runs.
          MemoryDenyWriteExecute = false;
        };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
