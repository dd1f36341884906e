# WireGuard, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    networking.wireguard.interfaces.wg0 = {
      listenPort = s.port;
      privateKeyFile = s.secrets.private_key_file;
    };
  };

  machine = s: {
    networking.wireguard.interfaces.wg0 = {
      ips = [ "${s.settings.address}/${toString s.settings.prefix_length}" ];
      peers = map (
        peer:
        {
          name = lib.replaceStrings [ "/" ] [ "-" ] peer.path;
          publicKey = peer.settings.public_key;
          allowedIPs = [ "${peer.settings.address}/32" ];
          persistentKeepalive = s.settings.keepalive;
        }
        // lib.optionalAttrs peer.isLocated { inherit (peer) endpoint; }
      ) (s.peersWith "public_key");
    };
  };

  connection = c: { variables.${c.variable "ADDRESS"} = c.settings.address; };
}
