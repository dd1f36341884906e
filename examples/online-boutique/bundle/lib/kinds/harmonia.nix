# Harmonia, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.harmonia =
      lib.setAttrByPath (if lib.versionAtLeast lib.trivial.release "26.05" then [ "cache" ] else [ ])
        {
          enable = true;
          settings = {
            bind = s.listen;
            inherit (s.settings) workers;
            inherit (s.settings) priority;
          };
        };
  };

  machine = s: {
    services.harmonia = lib.setAttrByPath (
      if lib.versionAtLeast lib.trivial.release "26.05" then
        [
          "cache"
          "settings"
        ]
      else
        [ "settings" ]
    ) { sign_key_paths = [ "/run/credentials/harmonia.service/key" ]; };
    systemd.services.harmonia.serviceConfig.LoadCredential = [ "key:${s.secrets.sign_key_file}" ];
  };

  connection = c: { variables.${c.variable "URL"} = "http://${c.endpoint}"; };
}
