import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfService } from './names.ts';

/** Nobody's clients are in a range as wide as that, or in all of IPv6. */
const isEverybody = (range: unknown): boolean => Number(String(range).split('/')[1]) < 8;

/** It answers whoever comes: the firewall alone can keep strangers away. */
const isPublic = (plan: ServicePlan): readonly Finding[] =>
  plan.service.public
    ? [
        {
          message: `The ${nameOfService(plan)} is public: it looks names up for others, and every address may ask it.`,
          remedy: 'Let only those ask it who depend on it: turn public off.',
          elements: [plan.id],
          setting: 'public',
          fix: changeService('Turn public off', plan, { public: false }),
        },
      ]
    : [];

/** It answers private networks, and those of its setting. */
const hasWideNetwork = (plan: ServicePlan): readonly Finding[] => {
  const { networks } = plan.settings;
  if (!Array.isArray(networks) || !networks.some(isEverybody)) return [];
  const settings = {
    ...plan.service.settings,
    networks: networks.filter((range) => !isEverybody(range)),
  };
  return [
    {
      message: `The ${nameOfService(plan)} answers everybody: ${networks.filter(isEverybody).join(', ')} is among its networks.`,
      remedy: 'List the networks of its clients only.',
      elements: [plan.id],
      setting: 'networks',
      fix: changeService('Take out what means everybody', plan, { settings }),
    },
  ];
};

const LOOKS = { everybody: isPublic, networks: hasWideNetwork };

export const openResolver = defineRule({
  code: 'open-resolver',
  family: 'security',
  severity: 'warning',
  why: 'A resolver that answers everybody floods others: small questions from forged addresses become large answers to them.',
  source: 'https://www.rfc-editor.org/rfc/rfc5358',
  ofService: (plan) =>
    isDeployed(plan) && plan.kind.resolvesFor ? LOOKS[plan.kind.resolvesFor](plan) : [],
});
