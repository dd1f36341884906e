{ config, lib, ... }:
let
  inherit (config.cim) domains hosts;
  inherit (domains.sharing) services;
in
{
  imports = [ ../topology.nix ];

  config = lib.mkMerge [
    {
      cim.domains.sharing = {
        enable = true;
        purpose = "Folders of those who work here";
        administrator = "kim@platform.example";
        services = {
          media = {
            kind = "nfs";
            host = "files";
            port = 2049;
            offered = true;
            unit = "nfs-server.service";
          };
          office = {
            kind = "samba";
            host = "files";
            port = 445;
            offered = true;
            unit = "samba-smbd.service";
          };
        };
      };
    }

    (lib.mkIf services.media.here {
      services.nfs = {
        server = {
          enable = true;
          createMountPoints = true;
          mountdPort = 20048;
          exports = ''
            /srv/media ${hosts.apps.range}(rw,sync,no_subtree_check)
          '';
        };
        settings.nfsd.vers3 = false;
      };
    })

    (lib.mkIf services.office.here {
      services.samba = {
        enable = true;
        ${if lib.versionAtLeast lib.trivial.release "25.05" then "settings" else "shares"}.sharing-office =
          {
            path = "/srv/office";
            "read only" = "no";
            "guest ok" = "no";
            "valid users" = "@users";
          };
      };
      systemd.tmpfiles.rules = [ "d /srv/office 0775 root users -" ];
    })
  ];
}
