{ pkgs, ... }:
{
  home = {
    username = "alice";
    homeDirectory = "/home/alice";
    stateVersion = "26.05";
    packages = [
      pkgs.clickhouse
      pkgs.curl
      pkgs.jq
      pkgs.mosquitto
      pkgs.natscli
      pkgs.podman
      pkgs.postgresql
      pkgs.redis
      pkgs.s5cmd
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "alice@example.com";
      DOMAIN_NAME = "billing insight inventory sales warehouse";
      NATS_URL = "nats://core:4222";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      billing-events = "nats sub 'billing.events.>'";
      billing-logs = "journalctl --unit=podman-billing-invoices.service";
      billing-status = "systemctl status domain-billing.target";
      insight-events = "nats sub 'insight.events.>'";
      insight-logs = "journalctl --unit=clickhouse.service --unit=grafana.service --unit=minio.service --unit=prometheus.service --unit=insight-reports.service";
      insight-status = "systemctl status domain-insight.target";
      inventory-events = "nats sub 'inventory.events.>'";
      inventory-logs = "journalctl --unit=postgresql.service --unit=inventory-stock.service";
      inventory-status = "systemctl status domain-inventory.target";
      sales-events = "nats sub 'sales.events.>'";
      sales-logs = "journalctl --unit=nats.service --unit=nginx.service --unit=sales-orders-api.service --unit=postgresql.service --unit=redis-sales-redis.service";
      sales-status = "systemctl status domain-sales.target";
      streams = "nats stream report";
      warehouse-events = "nats sub 'warehouse.events.>'";
      warehouse-logs = "journalctl --unit=mosquitto.service";
      warehouse-status = "systemctl status domain-warehouse.target";
    };
  };
}
