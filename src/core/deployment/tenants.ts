import { rememberEach } from '../model/remember-each.ts';
import {
  type DomainPlan,
  type HostPlan,
  isDeployed,
  isNatsServer,
  type ServicePlan,
} from './plan.ts';

/** The hosts of the NATS servers that a domain uses. */
const serversOf = (domain: DomainPlan): ReadonlySet<HostPlan> => {
  const hosts = new Set<HostPlan>();
  const use = (server: ServicePlan): void => {
    if (isNatsServer(server)) hosts.add(server.host);
  };
  for (const service of domain.services) {
    if (!isDeployed(service)) continue;
    use(service);
    service.reaches.forEach(use);
  }
  for (const { server } of [...domain.publishes, ...domain.subscribes]) use(server);
  return hosts;
};

const tenants = rememberEach((domains: readonly DomainPlan[]) => {
  const found = new Map<HostPlan, DomainPlan[]>();
  for (const domain of domains) {
    for (const host of serversOf(domain)) {
      const all = found.get(host) ?? [];
      found.set(host, all);
      all.push(domain);
    }
  }
  return found;
});

/**
 * The domains that use the NATS of a machine: theirs it is, a service of theirs reaches it, or they
 * exchange messages there. Each has an account with streams.
 */
export const tenantsOf = (host: HostPlan, domains: readonly DomainPlan[]): readonly DomainPlan[] =>
  tenants(domains).get(host) ?? [];

/** Whether the machine's NATS keeps streams. */
export const hasStreams = (host: HostPlan): boolean =>
  host.services.some((one) => isNatsServer(one) && one.settings.jetstream === true);
