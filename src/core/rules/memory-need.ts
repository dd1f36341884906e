import { fieldsOf } from '../catalog/fields.ts';
import { type HostPlan, type ServicePlan, sharingInstance } from '../deployment/plan.ts';

const MIB_OF: Readonly<Record<string, number>> = { MiB: 1, GiB: 1024 };

/** MiB that an instance takes for itself when it is busy, as its settings say. */
const takenBy = ({ kind, settings }: ServicePlan): number =>
  (kind ? fieldsOf(kind) : [])
    .filter(({ key, size }) => size?.of === 'memory' || key === 'shared_buffers')
    .reduce((sum, { key, unit = '' }) => sum + Number(settings[key]) * (MIB_OF[unit] ?? 0), 0);

/**
 * MiB that the services of a machine may take together; those that share an instance count once.
 */
export const memoryNeedOf = ({ services }: HostPlan): number =>
  [...new Set(services.map((one) => sharingInstance(one)[0] ?? one))].reduce(
    (sum, one) => sum + takenBy(one),
    0,
  );
