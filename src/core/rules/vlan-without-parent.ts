import { isBridge, isVlan } from '../deployment/network/interfaces.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const vlanWithoutParent = defineRule({
  code: 'vlan-without-parent',
  family: 'validation',
  severity: 'error',
  why: 'A VLAN is carried by another interface; without it there is none.',
  source: 'https://search.nixos.org/options?query=networking.vlans',
  ofHost: (host) =>
    (host.host?.interfaces ?? [])
      .filter((one) => isVlan(one) && !isBridge(one))
      .filter(({ name }) =>
        host.network.interfaces.some((plan) => plan.name === name && plan.form === 'card'),
      )
      .map(({ name, vlan_id }) => ({
        message: `Nothing carries the VLAN ${vlan_id} of the interface ${quote(name)} of ${nameOfHost(host)}.`,
        remedy: `Call it after the interface that carries it, for example enp1s0.${vlan_id}, and draw that one, too.`,
        elements: [host.id],
      })),
});
