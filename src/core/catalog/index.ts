import { application } from './application.ts';
import { clickhouse } from './clickhouse.ts';
import { container } from './container.ts';
import type { ServiceKind } from './define-service-kind.ts';
import { externalSystem } from './external-system.ts';
import { grafana } from './grafana.ts';
import { minio } from './minio.ts';
import { mosquitto } from './mosquitto.ts';
import { nats } from './nats.ts';
import { nginx } from './nginx.ts';
import { postgresql } from './postgresql.ts';
import { prometheus } from './prometheus.ts';
import { redis } from './redis.ts';

/** Every service kind, in the order of the palette. */
export const SERVICE_KINDS = [
  application,
  container,
  postgresql,
  redis,
  clickhouse,
  nats,
  mosquitto,
  nginx,
  prometheus,
  grafana,
  minio,
  externalSystem,
] as const satisfies readonly ServiceKind[];

const normal = (name: string): string => name.trim().toLowerCase().replaceAll('_', '-');

const byName: ReadonlyMap<string, ServiceKind> = new Map(
  SERVICE_KINDS.flatMap((kind): [string, ServiceKind][] =>
    [kind.kind, kind.title, ...kind.aliases].map((name) => [normal(name), kind]),
  ),
);

/** The kind of that name, title or alias; `null` when this version does not know it. */
export const kindOf = (name: string): ServiceKind | null => byName.get(normal(name)) ?? null;
