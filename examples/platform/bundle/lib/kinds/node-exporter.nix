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
      # Said once for the machine: the exporter refuses a flag that comes twice.
      services.prometheus.exporters.node.enabledCollectors = [ "systemd" ];
    };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}/metrics"; };
}
