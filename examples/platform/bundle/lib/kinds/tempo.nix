# Tempo, from the catalogue of Flakegraph: edit it there.
{ lib, pkgs, ... }:
{
  service = s: {
    services.tempo = {
      enable = true;
      settings = {
        server = {
          http_listen_address = "127.0.0.1";
          http_listen_port = s.settings.query_port;
          grpc_listen_address = "127.0.0.1";
          grpc_listen_port = s.settings.grpc_port;
        };
        distributor.receivers.otlp.protocols.http.endpoint = s.listen;
        overrides.defaults.compaction.block_retention = "${toString (s.settings.retention * 24)}h";
        storage.trace = {
          backend = "local";
          local.path = "/var/lib/tempo/traces";
          wal.path = "/var/lib/tempo/wal";
        };
        usage_report.reporting_enabled = false;
      }
      // lib.optionalAttrs (lib.versionAtLeast pkgs.tempo.version "3") {
        backend_scheduler.local_work_path = "/var/lib/tempo/backend-scheduler";
        live_store = {
          shutdown_marker_dir = "/var/lib/tempo/live-store/shutdown-marker";
          wal.path = "/var/lib/tempo/live-store/traces";
        };
      };
    };
  };

  connection = c: { variables.${c.variable "ENDPOINT"} = "http://${c.endpoint}"; };
}
