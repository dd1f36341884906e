import type { HostPlan } from '../deployment/plan.ts';
import { quote } from '../model/elements.ts';
import { isAt } from './define-option-rule.ts';
import { defineRule, type Finding, type RuleInput } from './define-rule.ts';
import { type Owner, ownerOfHost, ownerOfService, valuesOf } from './extra-values.ts';
import { nameOfHost, some } from './names.ts';

const OPTION = 'nixpkgs.config.permittedInsecurePackages';

const saysSo = ({ extra }: Owner): boolean =>
  valuesOf(extra).some(({ path, value }) => isAt(path, OPTION) && Array.isArray(value));

const check = (host: HostPlan, { graph }: RuleInput): readonly Finding[] => {
  const owners = [ownerOfHost(host), ...host.services.map(ownerOfService)]
    .filter((owner) => owner !== null)
    .filter(saysSo);
  const names = [
    ...(graph.workspace.permitted_insecure_packages.length > 0
      ? ['the settings of the drawing']
      : []),
    ...owners.map(({ name }) => name),
  ];
  if (names.length < 2) return [];
  return [
    {
      message: `On ${nameOfHost(host)} the option ${quote(OPTION)} has several lists, of which nixpkgs takes one: those of ${some(names)}.`,
      remedy: 'Name all the packages in the settings of the drawing, and remove the extra options.',
      elements: [...new Set([...owners.map(({ id }) => id), host.id])],
      setting: 'extra_options',
      option: OPTION,
    },
  ];
};

export const permittedTwice = defineRule({
  code: 'permitted-twice',
  family: 'validation',
  severity: 'error',
  why: 'The configuration of nixpkgs is no option like others: of two lists in it most releases of NixOS take one.',
  source: 'https://nixos.org/manual/nixpkgs/stable/#sec-allow-insecure',
  ofHost: check,
});
