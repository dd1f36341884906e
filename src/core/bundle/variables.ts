import type { ServicePlan } from '../deployment/plan.ts';

const upper = (slug: string): string => {
  const name = slug.toUpperCase().replaceAll('-', '_');
  return /^[0-9]/.test(name) ? `_${name}` : name;
};

/**
 * First part of the variables that tell `consumer` where each of its providers is: the kind's
 * (`REDIS`), with the service's name before it when two providers would have the same, and with
 * the domain's when that is not enough.
 */
export const variablePrefixes = (consumer: ServicePlan): ReadonlyMap<ServicePlan, string> => {
  let open: readonly ServicePlan[] = consumer.reaches;
  const prefixes = new Map<ServicePlan, string>();
  const taken = new Set<string>();
  for (const level of [kindPrefix, servicePrefix, domainPrefix]) {
    const counts = new Map<string, number>();
    for (const one of open) counts.set(level(one), (counts.get(level(one)) ?? 0) + 1);
    const still: ServicePlan[] = [];
    for (const one of open) {
      const prefix = level(one);
      if (counts.get(prefix) === 1 && !taken.has(prefix)) {
        prefixes.set(one, prefix);
        taken.add(prefix);
      } else still.push(one);
    }
    open = still;
  }
  for (const one of open) prefixes.set(one, `${domainPrefix(one)}_${upper(one.id.slice(-6))}`);
  return prefixes;
};

const kindPrefix = ({ kind, slug }: ServicePlan): string => kind?.prefix ?? upper(slug);
const servicePrefix = (one: ServicePlan): string => {
  const prefix = kindPrefix(one);
  const name = upper(one.slug);
  return name === prefix || name.endsWith(`_${prefix}`) ? name : `${name}_${prefix}`;
};
const domainPrefix = (one: ServicePlan): string =>
  one.domain ? `${upper(one.domain.slug)}_${servicePrefix(one)}` : `EXTERNAL_${servicePrefix(one)}`;
