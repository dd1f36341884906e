# Tailscale, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.tailscale = {
      enable = true;
      inherit (s) port;
      useRoutingFeatures = s.settings.routing;
      authKeyFile = s.secrets.auth_key_file;
    };
  };

  machine =
    s:
    lib.mkIf (s.settings.login_server != "") {
      services.tailscale.extraUpFlags = [
        "--login-server"
        s.settings.login_server
      ];
    };

  connection = _: { variables = { }; };
}
