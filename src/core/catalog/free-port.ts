import type { Service } from '../model/graph.ts';
import type { ServiceKind } from './define-service-kind.ts';
import { kindOf } from './index.ts';
import { parseSettings } from './settings.ts';

/** The first port from one on that nobody has; `null` when there is none. */
export const freePort = (taken: ReadonlySet<number | null>, from: number): number | null => {
  for (let port = from; port <= 65_535; port += 1) if (!taken.has(port)) return port;
  return null;
};

const portOf = (kind: ServiceKind | null, settings: Service['settings']): number | null =>
  kind === null ? null : kind.port(parseSettings(kind, settings).settings);

/**
 * The settings with which a new service of a kind listens where none of its neighbours does; empty
 * where its usual port is free, or is shared: by one program, or by sites of several gateways.
 */
export const portBeside = (
  kind: ServiceKind,
  neighbours: readonly Service[],
): Readonly<Record<string, number>> => {
  const usual = portOf(kind, {});
  const own = kind.instances === 'many' && kind.role !== 'gateway' && 'port' in kind.settings.shape;
  if (usual === null || !own) return {};
  const taken = new Set(neighbours.map((one) => portOf(kindOf(one.kind), one.settings)));
  if (!taken.has(usual)) return {};
  const port = freePort(taken, usual + 1);
  return port === null ? {} : { port };
};
