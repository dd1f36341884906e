import { type HostPlan, isDeployed } from '../deployment/plan.ts';

/** A machine in the order in which machines are switched. */
export interface Turn {
  readonly host: HostPlan;
  /** From 1: machines of one wave do not need each other, unless in a circle. */
  readonly wave: number;
  /** Machines that it uses and that are switched before it. */
  readonly after: readonly HostPlan[];
  /** Machines that it uses and that come later, because they need each other in a circle. */
  readonly before: readonly HostPlan[];
}

const needsOf = (host: HostPlan): readonly HostPlan[] => {
  const found = host.services
    .flatMap(({ reaches }) => reaches.filter(isDeployed))
    .map((service) => service.host)
    .filter((other) => other !== host);
  return [...new Set(found)];
};

/**
 * Machines in an order in which what a machine uses is there before it. Where machines need each
 * other in a circle, the one that lacks the fewest goes first.
 */
export const hostOrder = (hosts: readonly HostPlan[]): readonly Turn[] => {
  const needs = new Map(hosts.map((host) => [host, needsOf(host)]));
  const turns: Turn[] = [];
  const done = new Set<HostPlan>();
  const missing = (host: HostPlan): number =>
    (needs.get(host) ?? []).filter((other) => !done.has(other)).length;
  for (let wave = 1; done.size < hosts.length; wave += 1) {
    const open = hosts.filter((host) => !done.has(host));
    const ready = open.filter((host) => missing(host) === 0);
    const [first] = [...open].sort((a, b) => missing(a) - missing(b));
    const next = ready.length > 0 || first === undefined ? ready : [first];
    for (const host of next) {
      const all = needs.get(host) ?? [];
      const after = all.filter((other) => done.has(other));
      turns.push({ host, wave, after, before: all.filter((other) => !done.has(other)) });
    }
    for (const host of next) done.add(host);
  }
  return turns;
};
