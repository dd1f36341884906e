{ pkgs, ... }:
{
  home = {
    username = "noor";
    homeDirectory = "/home/noor";
    stateVersion = "26.05";
    packages = [
      pkgs.curl
      pkgs.dnsutils
      pkgs.fail2ban
      pkgs.jq
      pkgs.kea
      pkgs.openssh
      pkgs.postgresql
      pkgs.tailscale
      pkgs.tcpdump
      pkgs.wireguard-tools
    ];
    sessionVariables = {
      DOMAIN_ADMIN = "noor@campus.example";
      DOMAIN_NAME = "access names notices routing watch";
    };
  };

  programs.bash = {
    enable = true;
    shellAliases = {
      access-logs = "journalctl --unit=sshd.service --unit=fail2ban.service --unit=tailscaled.service";
      access-status = "systemctl status domain-access.target";
      names-logs = "journalctl --unit=dnsmasq.service --unit=kea-dhcp4-server.service --unit=unbound.service";
      names-status = "systemctl status domain-names.target";
      notices-logs = "journalctl --unit=notices-board.service --unit=notices-plan-api.service --unit=postgresql.service";
      notices-status = "systemctl status domain-notices.target";
      routing-logs = "journalctl --unit=bird.service --unit=keepalived.service --unit=wireguard-wg0.service";
      routing-status = "systemctl status domain-routing.target";
      watch-logs = "journalctl --unit=grafana.service --unit=prometheus-node-exporter.service --unit=prometheus.service";
      watch-status = "systemctl status domain-watch.target";
    };
  };
}
