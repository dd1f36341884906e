# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
# They belong to root unless another owner is named, and hold the bare secret or set variables.
{
  border."/run/secrets/wireguard/wg0" = {
    description = "private key of the tunnel wg0";
    services = [ ];
  };
  branch."/run/secrets/wireguard/wg0" = {
    description = "private key of the tunnel wg0";
    services = [ ];
  };
  compute."/run/secrets/orders/orders-api-pgpass" = {
    description = "a line `<address>:<port>:*:orders:<password>`";
    services = [ "orders/orders-api" ];
  };
  storage."/run/secrets/orders/postgresql-password" = {
    description = "password of orders for orders/postgresql";
    services = [ "orders/postgresql" ];
  };
}
