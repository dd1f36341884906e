# The journal, folded by the library, means what the modules say.
{
  machines,
  pkgs,
  self,
}:
let
  inherit (pkgs) lib;

  hostName = lib.head (lib.attrNames machines);
  written = self.nixosConfigurations.${hostName}.config.cim;

  folded = self.lib.fromEvents ../domain-events.json;
  evaluated = lib.evalModules {
    modules = [
      ../modules/cim-domain.nix
      {
        options.networking.hostName = lib.mkOption { default = hostName; };
        config = {
          _module.check = false;
          cim = { inherit (folded) domains hosts; };
        };
      }
    ];
  };
  drawn = evaluated.config.cim;
in
assert lib.assertMsg (
  drawn.domains == written.domains
) "domain-events.json and modules/domains disagree about a domain";
assert lib.assertMsg (
  drawn.hosts == written.hosts
) "domain-events.json and modules/topology.nix disagree about a machine";
pkgs.runCommand "journal" { } "touch $out"
