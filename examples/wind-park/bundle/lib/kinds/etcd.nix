# etcd, from the catalogue of Flakegraph: edit it there.
_: {
  service = _: { services.etcd.enable = true; };

  machine = s: {
    services.etcd = {
      name = s.host;
      listenClientUrls = [ "http://${s.listen}" ];
      advertiseClientUrls = [ "http://${s.advertisedEndpoint}" ];
      listenPeerUrls = [ "http://127.0.0.1:${toString s.settings.peer_port}" ];
      initialAdvertisePeerUrls = [ "http://127.0.0.1:${toString s.settings.peer_port}" ];
      initialCluster = [ "${s.host}=http://127.0.0.1:${toString s.settings.peer_port}" ];
      extraConf.QUOTA_BACKEND_BYTES = toString (s.settings.quota * 1048576);
    };
  };

  connection = c: { variables.${c.variable "ENDPOINTS"} = "http://${c.endpoint}"; };
}
