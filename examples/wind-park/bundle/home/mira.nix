{ pkgs, ... }:
{
  home = {
    username = "mira";
    homeDirectory = "/home/mira";
    stateVersion = "26.05";
    packages = [
      pkgs.jq
      pkgs.mosquitto
      pkgs.natscli
      pkgs.postgresql
      pkgs.prometheus-alertmanager
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "mira@windpark.example";
      DOMAIN_NAME = "backbone maintenance observability settlement turbines";
      NATS_URL = "nats://core:4222";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      backbone-events = "nats sub 'backbone.events.>'";
      backbone-logs = "journalctl --unit=nats.service";
      backbone-status = "systemctl status domain-backbone.target";
      maintenance-events = "nats sub 'maintenance.events.>'";
      maintenance-logs = "journalctl --unit=maintenance-crews.service --unit=postgresql.service";
      maintenance-status = "systemctl status domain-maintenance.target";
      observability-events = "nats sub 'observability.events.>'";
      observability-logs = "journalctl --unit=alertmanager.service --unit=grafana.service --unit=prometheus.service";
      observability-status = "systemctl status domain-observability.target";
      settlement-events = "nats sub 'settlement.events.>'";
      settlement-logs = "journalctl --unit=settlement-ledger.service --unit=postgresql.service";
      settlement-status = "systemctl status domain-settlement.target";
      streams = "nats stream report";
      turbines-events = "nats sub 'turbines.events.>'";
      turbines-logs = "journalctl --unit=turbines-gateway.service --unit=mosquitto.service";
      turbines-status = "systemctl status domain-turbines.target";
    };
  };
}
