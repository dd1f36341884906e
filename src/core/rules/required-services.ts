import { kindOf } from '../catalog/index.ts';
import type { DomainPlan } from '../deployment/plan.ts';
import type { Command } from '../model/commands/command.ts';
import { quote } from '../model/elements.ts';
import { ServiceId } from '../model/graph.ts';
import { uuid5 } from '../model/uuid5.ts';
import { constraintsOf } from './constraints.ts';
import { defineRule } from './define-rule.ts';
import { some } from './names.ts';

/** Beside the others of the domain; its id is the one that a `DomainCreated` would give it. */
const addition = ({ domain, services }: DomainPlan, kind: string): Command => ({
  type: 'add-service',
  service: {
    service_id: ServiceId.parse(uuid5(domain.domain_id, kind)),
    domain_id: domain.domain_id,
    name: kind,
    kind,
    host_id: services.find(({ host }) => host?.host)?.host?.host?.host_id ?? null,
  },
});

export const requiredServices = defineRule({
  code: 'required-services',
  family: 'validation',
  severity: 'error',
  why: 'The constraints of the drawing ask for it.',
  source: 'https://martinfowler.com/articles/evo-arch-forward.html',
  ofDomain: (plan, { graph }) => {
    const kinds = new Set(plan.services.map(({ kind, service }) => kind?.kind ?? service.kind));
    const missing = (constraintsOf(graph, plan).required_services ?? []).filter(
      (wanted) => !kinds.has(kindOf(wanted)?.kind ?? wanted),
    );
    if (missing.length === 0) return [];
    return [
      {
        message: `Domain ${quote(plan.domain.name)} lacks what it must have: ${some(missing.map(quote))}.`,
        remedy: 'Add the service, or change the constraint.',
        elements: [plan.id],
        setting: 'constraints',
        fix: {
          title: `Add ${some(missing.map(quote))}`,
          commands: missing.map((wanted) => addition(plan, wanted)),
        },
      },
    ];
  },
});
