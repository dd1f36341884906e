import { plainKind } from '../model/kinds.ts';
import { alertmanager } from './alertmanager.ts';
import { application } from './application.ts';
import { bird } from './bird.ts';
import { caddy } from './caddy.ts';
import { cassandra } from './cassandra.ts';
import { clickhouse } from './clickhouse.ts';
import { container } from './container.ts';
import type { ServiceKind } from './define-service-kind.ts';
import { dnsmasq } from './dnsmasq.ts';
import { envoy } from './envoy.ts';
import { etcd } from './etcd.ts';
import { externalSystem } from './external-system.ts';
import { fail2ban } from './fail2ban.ts';
import { forgejo } from './forgejo.ts';
import { gitea } from './gitea.ts';
import { grafana } from './grafana.ts';
import { haproxy } from './haproxy.ts';
import { harmonia } from './harmonia.ts';
import { hydra } from './hydra.ts';
import { influxdb } from './influxdb.ts';
import { kafka } from './kafka.ts';
import { kea } from './kea.ts';
import { keepalived } from './keepalived.ts';
import { keycloak } from './keycloak.ts';
import { lldap } from './lldap.ts';
import { loki } from './loki.ts';
import { mariadb } from './mariadb.ts';
import { meilisearch } from './meilisearch.ts';
import { memcached } from './memcached.ts';
import { minio } from './minio.ts';
import { mongodb } from './mongodb.ts';
import { mosquitto } from './mosquitto.ts';
import { nats } from './nats.ts';
import { neo4j } from './neo4j.ts';
import { nfs } from './nfs.ts';
import { nginx } from './nginx.ts';
import { nginxExporter } from './nginx-exporter.ts';
import { nodeExporter } from './node-exporter.ts';
import { opensearch } from './opensearch.ts';
import { openssh } from './openssh.ts';
import { postgresExporter } from './postgres-exporter.ts';
import { postgresql } from './postgresql.ts';
import { prometheus } from './prometheus.ts';
import { rabbitmq } from './rabbitmq.ts';
import { redis } from './redis.ts';
import { redisExporter } from './redis-exporter.ts';
import { samba } from './samba.ts';
import { tailscale } from './tailscale.ts';
import { tempo } from './tempo.ts';
import { traefik } from './traefik.ts';
import { unbound } from './unbound.ts';
import { uptimeKuma } from './uptime-kuma.ts';
import { vault } from './vault.ts';
import { wireguard } from './wireguard.ts';

/** Every service kind, in the order of the palette. */
export const SERVICE_KINDS = [
  application,
  container,
  postgresql,
  mariadb,
  mongodb,
  redis,
  memcached,
  clickhouse,
  cassandra,
  influxdb,
  neo4j,
  meilisearch,
  opensearch,
  etcd,
  nats,
  rabbitmq,
  kafka,
  mosquitto,
  nginx,
  caddy,
  traefik,
  haproxy,
  envoy,
  keycloak,
  lldap,
  vault,
  prometheus,
  alertmanager,
  grafana,
  loki,
  tempo,
  uptimeKuma,
  nodeExporter,
  postgresExporter,
  redisExporter,
  nginxExporter,
  minio,
  samba,
  nfs,
  gitea,
  forgejo,
  hydra,
  harmonia,
  wireguard,
  tailscale,
  kea,
  unbound,
  dnsmasq,
  bird,
  keepalived,
  fail2ban,
  openssh,
  externalSystem,
] as const satisfies readonly ServiceKind[];

const byName: ReadonlyMap<string, ServiceKind> = new Map(
  SERVICE_KINDS.flatMap((kind): [string, ServiceKind][] =>
    [kind.kind, kind.title, ...kind.aliases].map((name) => [plainKind(name), kind]),
  ),
);

/** The kind of that name, title or alias; `null` when this version does not know it. */
export const kindOf = (name: string): ServiceKind | null => byName.get(plainKind(name)) ?? null;
