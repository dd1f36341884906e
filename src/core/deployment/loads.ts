import type { Settings } from '../catalog/define-service-kind.ts';
import { sizesOf, takesMemory } from '../catalog/fields.ts';
import { type Load, sizeFor } from '../catalog/sizes.ts';
import { rememberEach } from '../model/remember-each.ts';
import type { Drafts } from './drafts.ts';
import { type HostPlan, type ServicePlan, sharingInstance } from './plan.ts';

/**
 * What the sizes of a service's instance follow from. The memory of a machine is shared alike by
 * the instances that take some for themselves, and one share is for all of the architect's own
 * programs there.
 */
export const loadOf = (service: ServicePlan): Load => {
  const clients = new Set(sharingInstance(service).flatMap((one) => one.clients));
  const memory = service.host?.memory ?? null;
  return {
    clients: clients.size,
    memory: service.host && memory !== null ? Math.floor(memory / sharesOf(service.host)) : null,
  };
};

const sharesOf = rememberEach(({ services }: HostPlan): number => {
  const taking = services.filter(({ kind }) => kind && takesMemory(kind));
  const instances = new Set(taking.map((one) => sharingInstance(one)[0]));
  const workloads = services.some(({ kind }) => kind?.workload === true);
  return Math.max(1, instances.size + (workloads ? 1 : 0));
});

/** Gives every setting that follows from a load, and is 0, its size. */
export const size = ({ services }: Drafts): void => {
  for (const service of services.values()) service.settings = sized(service);
};

const sized = (service: ServicePlan): Settings => {
  const { kind, settings, host } = service;
  if (!kind || !host) return settings;
  const open = Object.entries(sizesOf(kind)).filter(([key]) => settings[key] === 0);
  if (open.length === 0) return settings;
  const load = loadOf(service);
  return {
    ...settings,
    ...Object.fromEntries(open.map(([key, one]) => [key, sizeFor(one, load)])),
  };
};
