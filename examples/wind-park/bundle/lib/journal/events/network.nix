{
  define,
  lib,
  wire,
}:
let
  inherit (lib) isString;
  inherit (define) create drop isUuid;

  node = {
    of = "hosts";
    key = data: wire.idOf data.node.id;
    needs = {
      topology_id = isString;
      node = wire.fitsNode;
    };
  };
  link = step: {
    of = "links";
    key = data: wire.linkKey (wire.linkOf data.connection);
    needs = {
      topology_id = isString;
      connection = wire.fitsLink;
    };
    inherit step;
  };
in
{
  "Network.NetworkTopologyUpdated" = {
    of = "network";
    key = _: "network";
    needs = { };
    whole = wire.fitsTopology;
  };

  "Network.NodeAddedToTopology" = node // {
    step = create (data: wire.hostOf data.node);
  };

  "Network.NodeUpdatedInTopology" = node // {
    step =
      data: _: before:
      if before == null then null else wire.hostOf data.node // { inherit (before) _order; };
  };

  "Network.NodeRemovedFromTopology" = {
    of = "hosts";
    key = data: lib.toLower data.node_id;
    needs = {
      topology_id = isString;
      node_id = isUuid;
    };
    step = drop;
  };

  "Network.ConnectionAddedToTopology" = link (create (data: wire.linkOf data.connection));

  "Network.ConnectionRemovedFromTopology" = link drop;
}
