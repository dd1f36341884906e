# What modules of NixOS define themselves, and no default yields to: whoever says otherwise must force
# it. Only options that a generated machine, or an extra option on it, comes near.
{ config, lib, ... }:
let
  inherit (config) services;
in
{
  _file = toString ./definitions.nix;

  config.services = lib.mkMerge [
    (lib.mkIf services.nats.enable {
      nats.settings = {
        inherit (services.nats) port;
        server_name = services.nats.serverName;
        jetstream = lib.optionalAttrs services.nats.jetstream { store_dir = services.nats.dataDir; };
      };
    })
    (lib.mkIf (services.nginx.enable && services.nginx.statusPage) {
      nginx.virtualHosts.localhost = {
        serverAliases = [ "127.0.0.1" ];
        locations."/nginx_status".extraConfig = ''
          stub_status on;
          access_log off;
          allow 127.0.0.1;
          deny all;
        '';
      };
    })
    (lib.mkIf services.rabbitmq.enable {
      rabbitmq = {
        configItems = lib.optionalAttrs services.rabbitmq.managementPlugin.enable {
          "management.tcp.ip" = services.rabbitmq.listenAddress;
          "management.tcp.port" = toString services.rabbitmq.managementPlugin.port;
        };
        plugins = lib.optional services.rabbitmq.managementPlugin.enable "rabbitmq_management";
      };
    })
    (lib.mkIf services.unbound.enable {
      unbound.settings.server = {
        chroot = ''""'';
        do-daemonize = false;
        pidfile = ''""'';
        username = ''""'';
      };
    })
    (lib.mkIf services.uptime-kuma.enable {
      uptime-kuma.settings.DATA_DIR = "/var/lib/uptime-kuma/";
    })
  ];
}
