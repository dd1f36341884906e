# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{
  core-north."/run/secrets/wireguard/private-key" = {
    description = "private key of routing/tunnel-north";
    services = [ "routing/tunnel-north" ];
  };
  core-south."/run/secrets/wireguard/private-key" = {
    description = "private key of routing/tunnel-south";
    services = [ "routing/tunnel-south" ];
  };
  hall = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of watch/grafana";
      owner = "grafana";
      services = [ "watch/grafana" ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of watch/grafana";
      owner = "grafana";
      services = [ "watch/grafana" ];
    };
    "/run/secrets/tailscale/auth-key" = {
      description = "key of access/tailscale";
      services = [ "access/tailscale" ];
    };
  };
}
