import { nats } from '../catalog/nats.ts';
import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { PURPOSE_LENGTH } from '../model/text.ts';
import type { ChecklistInput } from './define-checklist-item.ts';

/** What a step asks for next: the page knows how to do each. */
export type StepAction =
  | { readonly type: 'add-domain' }
  /** By the field's name in the model. */
  | { readonly type: 'fill-field'; readonly element: string; readonly field: string }
  | { readonly type: 'choose-service'; readonly domain: string }
  | { readonly type: 'add-kind'; readonly kind: string; readonly domain: string }
  | { readonly type: 'add-host' }
  | { readonly type: 'show-problems' }
  | { readonly type: 'download' };

/** What is to be done, and why. */
export interface Advice {
  readonly text: string;
  /** What the button says. */
  readonly label: string;
  readonly action: StepAction;
}

/** A step of the way from an empty page to a bundle. */
export interface GuideStep {
  readonly name: 'domain' | 'messaging' | 'network' | 'nix' | 'consistency';
  readonly title: string;
  /** What is missing; `null` when the step is done. Never throws. */
  readonly next: (input: ChecklistInput) => Advice | null;
}

const domain: GuideStep = {
  name: 'domain',
  title: 'Domain',
  next: ({ deployment: { domains } }) => {
    if (domains.length === 0)
      return {
        text: 'Begin with a domain: one part of the business, with a purpose and somebody in charge.',
        label: 'Add a domain',
        action: { type: 'add-domain' },
      };
    const vague = domains.find(
      ({ domain: { purpose } }) => [...purpose.trim()].length < PURPOSE_LENGTH.least,
    );
    if (vague)
      return {
        text: `Say in a sentence what ${quote(vague.domain.name)} is for.`,
        label: 'Write its purpose',
        action: { type: 'fill-field', element: vague.id, field: 'purpose' },
      };
    const alone = domains.find(({ administrators }) => administrators.length === 0);
    if (alone)
      return {
        text: `Say who is in charge of ${quote(alone.domain.name)}, by e-mail address.`,
        label: 'Name its administrator',
        action: { type: 'fill-field', element: alone.id, field: 'administrator' },
      };
    const empty = domains.find(({ services, children }) => services.length + children.length === 0);
    return empty
      ? {
          text: `Give ${quote(empty.domain.name)} its first service: choose a kind on the left.`,
          label: 'Choose a service',
          action: { type: 'choose-service', domain: empty.id },
        }
      : null;
  },
};

const isMessaging = ({ kind }: ServicePlan): boolean => kind?.kind === nats.kind;

const messaging: GuideStep = {
  name: 'messaging',
  title: 'Messaging',
  next: ({ deployment: { domains, services } }) => {
    const [first] = domains;
    if (first === undefined || services.some(isMessaging)) return null;
    return {
      text: `Domains tell each other what happened through ${nats.title}: add it to one of them.`,
      label: 'Add NATS',
      action: { type: 'add-kind', kind: nats.kind, domain: first.id },
    };
  },
};

const network: GuideStep = {
  name: 'network',
  title: 'Network',
  next: ({ graph, deployment: { services } }) => {
    if (Object.keys(graph.hosts).length === 0)
      return {
        text: 'Draw a machine on which the services run.',
        label: 'Add a host',
        action: { type: 'add-host' },
      };
    const loose = services.find((one) => isDeployed(one) && one.host.host === null);
    return loose
      ? {
          text: `Say on which host ${quote(loose.service.name)} runs.`,
          label: 'Choose its host',
          action: { type: 'fill-field', element: loose.id, field: 'host_id' },
        }
      : null;
  },
};

const nix: GuideStep = {
  name: 'nix',
  title: 'Nix',
  next: ({ problems }) => {
    const count = problems.filter(
      ({ severity, family }) => severity === 'error' && family === 'validation',
    ).length;
    return count === 0
      ? null
      : {
          text: `Nix would stop at ${count === 1 ? 'an error' : `${count} errors`}: mend what is wrong.`,
          label: 'Show the problems',
          action: { type: 'show-problems' },
        };
  },
};

const consistency: GuideStep = {
  name: 'consistency',
  title: 'Consistency',
  next: ({ problems }) => {
    const count = problems.length;
    return count === 0
      ? null
      : {
          text: `The design has ${count === 1 ? 'a problem' : `${count} problems`} left: fix each, or waive it with a reason.`,
          label: 'Show the problems',
          action: { type: 'show-problems' },
        };
  },
};

/** The way from an empty page to a bundle, in its order. */
export const STEPS: readonly GuideStep[] = [domain, messaging, network, nix, consistency];
