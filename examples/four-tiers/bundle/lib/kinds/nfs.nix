# NFS, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.nfs = {
      server = {
        enable = true;
        createMountPoints = true;
        mountdPort = 20048;
        exports = "${
          lib.concatMapStrings (
            client:
            "${s.settings.path} ${client.range}(${
              if s.settings.read_only then "ro,no_subtree_check" else "rw,sync,no_subtree_check"
            })\n"
          ) s.remoteClients
        }${
          lib.concatMapStrings (
            item:
            "${s.settings.path} ${item}(${
              if s.settings.read_only then "ro,no_subtree_check" else "rw,sync,no_subtree_check"
            })\n"
          ) s.settings.networks
        }";
      };
      settings.nfsd.vers3 = false;
    };
  };

  connection = c: { variables.${c.variable "EXPORT"} = "${c.address}:${c.settings.path}"; };
}
