# Samba, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.samba = {
      enable = true;
      ${if lib.versionAtLeast lib.trivial.release "25.05" then "settings" else "shares"} = {
        ${s.instance} = {
          inherit (s.settings) path;
          "read only" = if s.settings.read_only then "yes" else "no";
          "guest ok" = if s.settings.guests then "yes" else "no";
        }
        // lib.optionalAttrs (s.settings.users != "") { "valid users" = s.settings.users; };
      }
      // lib.optionalAttrs s.settings.guests {
        # Else only who gives no name is a guest, and Windows always gives one.
        global."map to guest" = "bad user";
      };
    };
    systemd.tmpfiles.rules = [ "d ${s.settings.path} 0775 root users -" ];
  };

  connection = c: { variables.${c.variable "URL"} = "smb://${c.address}/"; };
}
