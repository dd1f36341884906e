import type { HostPlan } from '../deployment/plan.ts';
import { canonical } from '../model/canonical.ts';
import { quote } from '../model/elements.ts';
import { grouped } from '../model/grouped.ts';
import { showOptionPath } from '../options/option-path.ts';
import { defineRule, type Finding } from './define-rule.ts';
import {
  type ExtraValue,
  type Owner,
  ownerOfHost,
  ownerOfService,
  valuesOf,
} from './extra-values.ts';
import { nameOfHost, some } from './names.ts';

interface Said extends ExtraValue {
  readonly owner: Owner;
}

/** Values that NixOS cannot merge: two of these for one option are an error. */
const isSingle = ({ value, keys }: Said): boolean =>
  (typeof value === 'boolean' || typeof value === 'number') && !keys.includes('$force');

const check = (host: HostPlan): readonly Finding[] => {
  const owners = [ownerOfHost(host), ...host.services.map(ownerOfService)].filter(
    (owner) => owner !== null,
  );
  const said = owners.flatMap((owner) =>
    valuesOf(owner.extra).map((each): Said => ({ ...each, owner })),
  );
  const groups = grouped(said.filter(isSingle), ({ path }) => showOptionPath(path));
  return [...groups].flatMap(([option, all]) => {
    if (new Set(all.map(({ value }) => canonical(value))).size < 2) return [];
    return [
      {
        message: `On ${nameOfHost(host)} the extra option ${quote(option)} has different values: ${some(all.map(({ owner, value }) => `${String(value)} by ${owner.name}`))}.`,
        remedy: 'Say it once, on the host; or force one of the values.',
        elements: [...new Set([...all.map(({ owner }) => owner.id), host.id])],
        setting: 'extra_options',
        option,
        witness: all.map(({ value }) => String(value)).join(' ≠ '),
      },
    ];
  });
};

export const optionConflict = defineRule({
  code: 'option-conflict',
  family: 'validation',
  severity: 'error',
  why: 'NixOS merges what several modules say; two numbers or switches for one option it refuses.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-option-definitions',
  ofHost: check,
});
