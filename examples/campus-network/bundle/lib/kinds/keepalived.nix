# Keepalived, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.keepalived = {
      enable = true;
      vrrpInstances.${s.instance} = {
        interface = if s.settings.interface != "" then s.settings.interface else s.hostInterface;
        virtualRouterId = s.settings.router;
        inherit (s.settings) priority;
        virtualIps = [ { addr = s.settings.address; } ];
      }
      // lib.optionalAttrs (s.neighbours != [ ] && s.isLocated) { unicastSrcIp = s.hostAddress; }
      // lib.optionalAttrs (s.neighbours != [ ]) {
        unicastPeers = map (peer: peer.address) s.neighbours;
      };
    };
    networking.firewall.extraInputRules = ''
      iifname "${
        if s.settings.interface != "" then s.settings.interface else s.hostInterface
      }" meta l4proto 112 accept comment "VRRP"
    '';
  };

  connection = c: { variables.${c.variable "ADDRESS"} = c.settings.address; };
}
