const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Slugs that no element may have as they are: keywords and constants of Nix, words that flakes,
 * Mermaid, NixOS or Windows' file systems keep for themselves.
 */
export const RESERVED: ReadonlySet<string> = words(`
  assert else false if import in inherit let null or rec then true with builtins self outputs
  default end graph subgraph flowchart class click style direction
  localhost localdomain nixos
  systemd init
  con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7
  lpt8 lpt9
`);

/** Names of the modules that every bundle has beside one per domain. */
export const RESERVED_DOMAINS: ReadonlySet<string> = words(
  'cim cim-domain topology base domains hosts home',
);

/** Accounts that NixOS and the services of the catalogue create. */
export const RESERVED_USERS: ReadonlySet<string> = words(`
  root nobody nogroup wheel users daemon sshd messagebus polkituser nixbld nscd rtkit avahi
  systemd-network systemd-resolve systemd-timesync systemd-oom systemd-coredump
  postgres mysql redis nats nginx caddy httpd acme git gitea forgejo grafana prometheus loki
  mosquitto minio keycloak vault consul influxdb2 meilisearch clickhouse rabbitmq mongodb
  docker podman kubernetes haproxy bind named unbound kresd knot-resolver bird keepalived
  wwwrun event-store apache-kafka cassandra dnsmasq envoy etcd harmonia hydra hydra-queue-runner
  hydra-www kea keepalived_script lldap memcached neo4j opensearch statd tempo traefik uptime-kuma
  alertmanager node-exporter postgres-exporter redis-exporter nginx-exporter
`);
