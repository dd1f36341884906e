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
        message: `The ${nameOfService(service)} is of a higher tier than the ${nameOfService(provider)} on ${provider.host ? nameOfHost(provider.host) : 'no host'}, which it depends on.`,
        remedy: 'Place the provider on a host of the same or a higher tier.',
        elements: [service.id, provider.id],
      })),
});

const rank = (tier: (typeof TIERS)[number]): number => TIERS.indexOf(tier);
