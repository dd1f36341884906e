import {
  type Deployment,
  type DomainPlan,
  isDeployed,
  isNatsServer,
  type Messages,
  type ServicePlan,
} from './plan.ts';
import { hasStreams, tenantsOf } from './tenants.ts';

/** Whether a service connects to a NATS server of the drawing. */
const usesNats = (service: ServicePlan): boolean =>
  isDeployed(service) &&
  [...service.reaches, ...serversOf(service.publishes), ...serversOf(service.subscribes)].some(
    isNatsServer,
  );

const serversOf = (messages: readonly Messages[]): readonly ServicePlan[] =>
  messages.map(({ server }) => server);

/** Domains with an account at a server that keeps streams. */
const streamOwners = ({ hosts, domains }: Deployment): readonly DomainPlan[] => {
  const owners = new Set(hosts.filter(hasStreams).flatMap((host) => [...tenantsOf(host, domains)]));
  return domains.filter((domain) => owners.has(domain));
};

/** Services and domains that want a NATS key and have none. */
export const keyless = (
  deployment: Deployment,
): { readonly services: readonly ServicePlan[]; readonly domains: readonly DomainPlan[] } => ({
  services: deployment.services.filter((one) => one.nkey === null && usesNats(one)),
  domains: streamOwners(deployment).filter(({ nkey }) => nkey === null),
});
