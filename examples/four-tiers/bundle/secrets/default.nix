# Files with secrets that the machines read, by machine and path: none of them is in this bundle.
{
  border."/run/secrets/wireguard/wg0" = {
    description = "private key of the tunnel wg0";
    owner = "root";
    services = [ ];
    variables = [ ];
  };
  branch."/run/secrets/wireguard/wg0" = {
    description = "private key of the tunnel wg0";
    owner = "root";
    services = [ ];
    variables = [ ];
  };
  compute."/run/secrets/orders/orders-api-pgpass" = {
    description = "a line `<address>:<port>:*:orders:<password>`";
    owner = "root";
    services = [ "orders/orders-api" ];
    variables = [ ];
  };
  storage."/run/secrets/orders/postgresql-password" = {
    description = "password of orders for orders/postgresql";
    owner = "root";
    services = [ "orders/postgresql" ];
    variables = [ ];
  };
}
