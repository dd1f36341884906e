import { type DomainPlan, type HostPlan, isDeployed } from './plan.ts';

/**
 * The domains that use the NATS of a machine: theirs it is, a service of theirs reaches it, or they
 * exchange messages there. Each has an account with streams.
 */
export const tenantsOf = (
  host: HostPlan,
  domains: readonly DomainPlan[],
): readonly DomainPlan[] => {
  const servers = host.services.filter((one) => isDeployed(one) && one.kind.kind === 'nats');
  const clients = new Set([...servers, ...servers.flatMap((one) => one.clients)]);
  return domains.filter(
    (domain) =>
      domain.services.some((one) => isDeployed(one) && clients.has(one)) ||
      [...domain.publishes, ...domain.subscribes].some(({ server }) => servers.includes(server)),
  );
};

/** Whether the machine's NATS keeps streams. */
export const hasStreams = (host: HostPlan): boolean =>
  host.services.some(({ kind, settings }) => kind?.kind === 'nats' && settings.jetstream === true);
