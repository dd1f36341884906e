# Cassandra, from the catalogue of Flakegraph: edit it there.
{ lib, ... }:
{
  service = s: {
    services.cassandra = {
      enable = true;
      clusterName = s.settings.cluster;
      rpcAddress = s.bind;
      maxHeapSize = "${toString s.settings.max_memory}M";
      heapNewSize = "200M";
    };
  };

  machine = s: {
    services.cassandra.extraConfig = {
      broadcast_rpc_address = s.advertised;
      native_transport_port = s.port;
    };
  };

  connection = c: {
    variables = {
      ${c.variable "CONTACT_POINTS"} = c.endpoint;
      ${c.variable "KEYSPACE"} = lib.replaceStrings [ "-" ] [ "_" ] c.role;
    };
  };
}
