import { sizesOf } from '../catalog/fields.ts';
import type { ServicePlan } from '../deployment/plan.ts';

/** All that another file says of a service, for a `select`. */
export const selectService = (service: ServicePlan): readonly unknown[] => [
  service.service,
  service.path,
  service.instance,
  service.host?.slug,
  service.host?.address,
  ...Object.keys(service.kind ? sizesOf(service.kind) : {}).map((key) => service.settings[key]),
  ...[...service.publishes, ...service.subscribes].flatMap(({ server, subjects }) => [
    server.path,
    ...subjects,
  ]),
];
