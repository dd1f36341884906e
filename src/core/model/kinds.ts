import type { Service } from './graph.ts';

/** The kind of what others run: it may stand outside every domain, and nothing places it. */
export const EXTERNAL_SYSTEM = 'external-system';

/** Everything that the catalogue takes for an external system; its aliases are tested to be here. */
const EXTERNAL: ReadonlySet<string> = new Set([EXTERNAL_SYSTEM, 'external system', 'external']);

/** Everything that the catalogue takes for a NATS server. */
const NATS: ReadonlySet<string> = new Set(['nats', 'nats-server', 'nats-jetstream', 'jetstream']);

/** A kind as the catalogue compares it: the journal keeps it as it was written. */
export const plainKind = (kind: string): string => kind.trim().toLowerCase().replaceAll('_', '-');

export const isExternalSystem = ({ kind }: Pick<Service, 'kind'>): boolean =>
  EXTERNAL.has(plainKind(kind));

/** Whether what publishes and subscribes can point to the service. */
export const isNats = ({ kind }: Pick<Service, 'kind'>): boolean => NATS.has(plainKind(kind));
