import type { DomainPlan, ServicePlan } from './plan.ts';

/** Where the seed of who keeps a domain's streams lies, below `/run/secrets`. */
export const seedPathOfDomain = ({ slug }: Pick<DomainPlan, 'slug'>): string => `${slug}/nats.nk`;

/** Where the seed with which a service connects lies, below `/run/secrets`. */
export const seedPathOfService = ({ path }: Pick<ServicePlan, 'path'>): string => `${path}-nats.nk`;
