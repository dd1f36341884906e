import { type DomainPlan, isDeployed, type ServicePlan } from './plan.ts';
import { fitted } from './unique.ts';

/** The PostgreSQL that holds the events of a domain: its first; `null` when it keeps them elsewhere. */
export const eventDatabaseOf = ({ domain, services }: DomainPlan): ServicePlan | null =>
  domain.event_store?.backend === 'postgresql'
    ? (services.find((one) => isDeployed(one) && one.kind.kind === 'postgresql') ?? null)
    : null;

/** As `createEventStore` of the Nix library calls it. */
export const eventDatabaseName = ({ slug }: DomainPlan): string => fitted(`${slug}-events`, 63);
