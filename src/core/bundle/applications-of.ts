import { type Deployment, isDeployed, type ServicePlan } from '../deployment/plan.ts';

/** Deployed applications, by package name. */
export const applicationsOf = (deployment: Deployment): readonly ServicePlan[] =>
  deployment.services
    .filter((service) => service.kind?.kind === 'application' && isDeployed(service))
    .sort((a, b) => (a.packageName < b.packageName ? -1 : 1));
