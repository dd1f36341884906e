import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import type { Json } from '../model/text.ts';
import { defineRule, type Finding } from './define-rule.ts';
import { exposureOf } from './exposure/exposure.ts';
import { HARDENED } from './exposure/hardened.ts';
import type { UnitSettings } from './exposure/unit.ts';
import {
  type ExtraValue,
  type Owner,
  ownerOfHost,
  ownerOfService,
  valuesOf,
} from './extra-values.ts';
import { some } from './names.ts';

/** Above this systemd no longer calls a unit's exposure OK. */
const MOST = 50;

/** The `serviceConfig` of each unit in extra options. */
const unitsIn = (owner: Owner): ReadonlyMap<string, readonly ExtraValue[]> => {
  const units = new Map<string, ExtraValue[]>();
  for (const each of valuesOf(owner.extra)) {
    const [systemd, services, unit, config, setting] = each.path;
    if (systemd !== 'systemd' || services !== 'services' || config !== 'serviceConfig') continue;
    if (unit === undefined || setting === undefined) continue;
    const values = units.get(unit) ?? [];
    units.set(unit, values);
    values.push(each);
  }
  return units;
};

/** What a unit is before anybody changes it; `null` where a module of NixOS says it. */
const baseOf = (unit: string, services: readonly ServicePlan[]): UnitSettings | null => {
  const owner = services.find((one) => one.unit === `${unit}.service`);
  if (owner === undefined) return {};
  return owner.kind?.kind === 'application' ? HARDENED : null;
};

const check = (owner: Owner | null, services: readonly ServicePlan[]): readonly Finding[] => {
  if (owner === null) return [];
  return [...unitsIn(owner)].flatMap(([unit, values]) => {
    const base = baseOf(unit, services);
    const own = Object.fromEntries(values.map(({ path, value }) => [path[4] ?? '', value as Json]));
    // A unit without a program is one that some module of NixOS declares.
    if (base === null || (base !== HARDENED && !('ExecStart' in own))) return [];
    const { tenths, open } = exposureOf({ ...base, ...own });
    if (tenths <= MOST) return [];
    const score = `${Math.floor(tenths / 10)}.${tenths % 10}`;
    return [
      {
        message: `The unit ${unit} of ${owner.name} has an exposure of ${score}, and should have 5.0 at most.`,
        remedy: 'Harden it with the settings that the witness names, or with cim.lib.hardening.',
        elements: [owner.id],
        setting: 'extra_options',
        option: `systemd.services.${unit}.serviceConfig`,
        witness: some(open, 6),
      },
    ];
  });
};

export const weakHardening = defineRule({
  code: 'weak-hardening',
  family: 'security',
  severity: 'warning',
  why: 'What a service may do beyond its work, whoever takes it over may do as well. The score counts as systemd-analyze security does.',
  source: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-analyze.html',
  ofService: (plan) => (isDeployed(plan) ? check(ownerOfService(plan), [plan]) : []),
  ofHost: (plan) => check(ownerOfHost(plan), plan.services),
});
