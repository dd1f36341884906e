import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { nameOfService } from './names.ts';
import { turnPublicOff } from './turn-public-off.ts';

const isEverybody = (range: unknown): boolean => typeof range === 'string' && range.endsWith('/0');

/** That the resolver itself answers everybody, though the firewall may let nobody come so far. */
const answersEverybody = (plan: ServicePlan): readonly Finding[] => {
  const { networks } = plan.settings;
  if (!Array.isArray(networks) || !networks.some(isEverybody)) return [];
  return [
    {
      message: `The ${nameOfService(plan)} answers everybody: its networks are ${networks.join(', ')}.`,
      remedy: 'List the networks of its clients only.',
      elements: [plan.id],
      setting: 'networks',
      fix: {
        title: 'Take out what means everybody',
        commands: [
          {
            type: 'update-service',
            service_id: plan.service.service_id,
            changes: {
              settings: {
                ...plan.service.settings,
                networks: networks.filter((range) => !isEverybody(range)),
              },
            },
          },
        ],
      },
    },
  ];
};

export const openResolver = defineRule({
  code: 'open-resolver',
  family: 'security',
  severity: 'warning',
  why: 'A resolver that answers everybody floods others: small questions from forged addresses become large answers to them.',
  source: 'https://www.rfc-editor.org/rfc/rfc5358',
  ofService: (plan) => {
    if (!isDeployed(plan) || !plan.kind.resolves) return [];
    if (!plan.service.public) return answersEverybody(plan);
    return [
      {
        message: `The ${nameOfService(plan)} is public: it looks names up for others, and every address may ask it.`,
        remedy: 'Let only those ask it who depend on it: turn public off.',
        elements: [plan.id],
        setting: 'public',
        fix: turnPublicOff(plan),
      },
      ...answersEverybody(plan),
    ];
  },
});
