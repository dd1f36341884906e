import type { ServicePlan } from '../deployment/plan.ts';
import { bind } from '../nix/build.ts';
import type { Binding } from '../nix/syntax.ts';
import { unitsBefore } from './workload.ts';

/**
 * `after` and `wants` on the unit of a service that NixOS defines. An application's unit is ours
 * and has them already.
 */
export const ordering = (service: ServicePlan): readonly Binding[] => {
  const units = unitsBefore(service);
  if (units.length === 0 || service.kind?.kind === 'application') return [];
  const name = service.unit.replace(/\.service$/, '');
  return [
    bind(
      ['systemd', 'services', name],
      { wants: [...units], after: [...units] },
      { blankBefore: true },
    ),
  ];
};
