# Node exporter, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.exporters.node = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine =
    s:
    lib.mkIf s.settings.systemd {
      # A flag that it takes once only.
      services.prometheus.exporters.node.enabledCollectors = [ "systemd" ];
    };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
