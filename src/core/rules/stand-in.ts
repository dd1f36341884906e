import { type HostPlan, isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { hasSource, lockedSource } from '../deployment/source.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** Applications of which nobody has said where they come from. */
const standIns = ({ services }: HostPlan): readonly ServicePlan[] =>
  services.filter((one) => isDeployed(one) && one.kind.kind === 'application' && !hasSource(one));

/** While a drawing is young, stand-ins are what makes it run: it is silent until one of them serves. */
export const standIn = defineRule({
  code: 'stand-in',
  family: 'consistency',
  severity: 'warning',
  why: 'A stand-in answers every request with 204, so that whoever asks it takes nothing for a success.',
  source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5',
  ofHost: (host) => {
    const serves = host.services.some((one) => lockedSource(one) !== null);
    return standIns(host)
      .filter(({ service }) => serves || service.public)
      .map((plan) => ({
        message: plan.service.public
          ? `The ${nameOfService(plan)} is open to every address, and a stand-in: it has no source.`
          : `The ${nameOfService(plan)} is a stand-in on ${nameOfHost(host)}, which runs real programs: it has no source.`,
        remedy: 'Give its source, with revision and hash.',
        elements: [plan.id],
        setting: 'source',
      }));
  },
});
