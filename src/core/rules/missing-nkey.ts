import { keyless } from '../deployment/keyless.ts';
import type { DomainPlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Whether messages are drawn from a domain or its services: only such want its streams. */
const exchanges = (domain: DomainPlan): boolean =>
  [domain, ...domain.services].some((one) => one.publishes.length + one.subscribes.length > 0);

const REMEDY = 'Create its key in the inspector, or let the command "keys" create all.';

/** A key is random, so that no command can bring one: there is no fix. */
export const missingNkey = defineRule({
  code: 'missing-nkey',
  family: 'validation',
  severity: 'warning',
  why: 'A server lets in only whose public key it knows, and makes streams only for domains with one.',
  source:
    'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
  check: ({ deployment }) => {
    const { services, domains } = keyless(deployment);
    return [
      ...domains
        .filter((plan) => plan.domain.nkey === null && exchanges(plan))
        .map(({ id, domain }) => ({
          message: `Domain ${quote(domain.name)} has no NATS key, and so nobody makes its streams.`,
          remedy: REMEDY,
          elements: [id],
          setting: 'nkey',
        })),
      ...services
        .filter(({ service }) => service.nkey === null)
        .map((plan) => ({
          message: `No NATS key: the ${nameOfService(plan)} uses a server that will not let it in.`,
          remedy: REMEDY,
          elements: [plan.id],
          setting: 'nkey',
        })),
    ];
  },
});
