# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{
  core-north."/run/secrets/wireguard/private-key" = {
    description = "private key of routing/tunnel-north";
    owner = "root";
    services = [ "routing/tunnel-north" ];
    variables = [ ];
  };
  core-south."/run/secrets/wireguard/private-key" = {
    description = "private key of routing/tunnel-south";
    owner = "root";
    services = [ "routing/tunnel-south" ];
    variables = [ ];
  };
  hall = {
    "/run/secrets/grafana/admin-password" = {
      description = "administrator password of watch/grafana";
      owner = "grafana";
      services = [ "watch/grafana" ];
      variables = [ ];
    };
    "/run/secrets/grafana/secret-key" = {
      description = "secret key of watch/grafana";
      owner = "grafana";
      services = [ "watch/grafana" ];
      variables = [ ];
    };
    "/run/secrets/tailscale/auth-key" = {
      description = "key of access/tailscale";
      owner = "root";
      services = [ "access/tailscale" ];
      variables = [ ];
    };
  };
}
