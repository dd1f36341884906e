# Alertmanager, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.prometheus.alertmanager = {
      enable = true;
      listenAddress = s.bindHost;
      inherit (s) port;
    };
  };

  machine = s: {
    services.prometheus.alertmanager = {
      # One alone has nobody to gossip with.
      extraFlags = [ "--cluster.listen-address=" ];
      configuration = {
        route = {
          receiver = "default";
          group_by = [ "alertname" ];
          repeat_interval = "${toString s.settings.repeat}h";
        };
        receivers = [
          (
            {
              name = "default";
            }
            // lib.optionalAttrs (s.settings.webhook != "") {
              webhook_configs = [ { url = s.settings.webhook; } ];
            }
          )
        ];
      };
    };
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
