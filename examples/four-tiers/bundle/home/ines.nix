{ pkgs, ... }:
{
  home = {
    username = "ines";
    homeDirectory = "/home/ines";
    stateVersion = "26.05";
    packages = [
      pkgs.curl
      pkgs.jq
      pkgs.natscli
      pkgs.postgresql
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "ines@mill.example";
      DOMAIN_NAME = "mill orders";
      NATS_URL = "nats://compute:4222";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      mill-events = "nats sub 'mill.events.>'";
      mill-logs = "journalctl --unit=nats.service --unit=mill-press-control.service";
      mill-status = "systemctl status domain-mill.target";
      orders-events = "nats sub 'orders.events.>'";
      orders-logs = "journalctl --unit=orders-orders-api.service --unit=postgresql.service --unit=orders-screen.service --unit=nginx.service";
      orders-status = "systemctl status domain-orders.target";
      streams = "nats stream report";
    };
  };
}
