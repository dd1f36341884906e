import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineOptionRule, textsIn } from './define-option-rule.ts';
import type { Finding } from './define-rule.ts';
import { nameOfService } from './names.ts';

const LOCAL = /^http:\/\/(localhost|127\.|\[::1\])/;
const FETCHING = /(substituter|source|url|src|uri|mirror|registr|image|channel|nixPath|fetch)/i;

/** Sources of applications, as flake references: `git+http://…`, or an archive. */
const PLAIN = /^([a-z]+\+)?http:\/\//;

const REMEDY = 'Fetch it over HTTPS.';

const ofApplication = (plan: ServicePlan): readonly Finding[] => {
  const source = String(plan.settings.source ?? '');
  if (!isDeployed(plan) || plan.kind.kind !== 'application' || !PLAIN.test(source)) return [];
  const safe = source.replace('http://', 'https://');
  return [
    {
      message: `The source of the ${nameOfService(plan)} is fetched over plain HTTP: ${source}.`,
      remedy: REMEDY,
      elements: [plan.id],
      setting: 'source',
      fix: changeService('Fetch it over HTTPS', plan, {
        settings: { ...plan.service.settings, source: safe },
      }),
    },
  ];
};

export const plainHttpSource = defineOptionRule({
  code: 'plain-http-source',
  severity: 'warning',
  why: 'Whoever sits on the way of plain HTTP sees what is fetched, and can give something else.',
  source: 'https://cwe.mitre.org/data/definitions/494.html',
  remedy: REMEDY,
  judge: (path, value) =>
    path.some((step) => FETCHING.test(step)) &&
    textsIn(value).some((text) => text.startsWith('http://') && !LOCAL.test(text))
      ? 'fetches over plain HTTP'
      : null,
  inSettings: ofApplication,
});
