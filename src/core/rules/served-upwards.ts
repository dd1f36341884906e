import type { ServicePlan } from '../deployment/plan.ts';
import { TIERS } from '../model/graph.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

export const servedUpwards = defineRule({
  code: 'served-upwards',
  family: 'consistency',
  severity: 'info',
  why: 'Each tier serves the lower ones: what many need should not hang on what few look after. Who watches others is no client of theirs.',
  source: 'https://github.com/thecowboyai',
  ofService: (service) =>
    service.reaches
      .filter(({ host, kind }) => host && kind?.role !== 'observability')
      .filter(({ host }) => service.host && host && rank(host.tier) < rank(service.host.tier))
      .filter(() => service.kind?.role !== 'observability')
      .map((provider) => ({
        message: `The ${nameOfService(service)}, on ${placeOf(service)}, depends on the ${nameOfService(provider)} on a lower tier, on ${placeOf(provider)}.`,
        remedy: 'Place the provider on a host of the same or a higher tier.',
        elements: [service.id, provider.id],
      })),
});

/** A host with its tier: `host "files" (Leaf)`. */
const placeOf = ({ host }: ServicePlan): string =>
  host ? `${nameOfHost(host)} (${host.tier})` : 'no host';

const rank = (tier: (typeof TIERS)[number]): number => TIERS.indexOf(tier);
