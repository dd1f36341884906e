# OpenSSH, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.openssh.settings = {
      AllowTcpForwarding = s.settings.forwarding;
      LogLevel = "VERBOSE";
      MaxAuthTries = 3;
    }
    // lib.optionalAttrs (s.settings.users != [ ]) { AllowUsers = s.settings.users; };
  };

  machine = s: { services.openssh.ports = [ s.port ]; };

  connection = c: { variables.${c.variable "ADDR"} = c.endpoint; };
}
