import type { ServicePlan } from '../deployment/plan.ts';
import type { Finding } from '../projection.ts';

/** What lets those alone reach a service who depend on it. */
export const turnPublicOff = ({ service }: ServicePlan): NonNullable<Finding['fix']> => ({
  title: 'Turn public off',
  commands: [
    { type: 'update-service', service_id: service.service_id, changes: { public: false } },
  ],
});
