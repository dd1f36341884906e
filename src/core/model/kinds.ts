import type { Service } from './graph.ts';

/** The kind of what others run: it may stand outside every domain, and nothing places it. */
export const EXTERNAL_SYSTEM = 'external-system';

/** Kinds and aliases that mean a NATS server: what publishes and subscribes can point to. */
const NATS_KINDS: ReadonlySet<string> = new Set([
  'nats',
  'nats-server',
  'nats-jetstream',
  'nats-leaf',
  'nats-cluster',
  'jetstream',
]);

export const isExternalSystem = (service: Service): boolean => service.kind === EXTERNAL_SYSTEM;

export const isNats = (service: Service): boolean =>
  NATS_KINDS.has(service.kind.trim().toLowerCase().replaceAll('_', '-'));
