import { isInterfaceName, LOOPBACK } from '../deployment/valid-address.ts';
import { quote } from '../model/elements.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost } from './names.ts';

export const invalidInterface = defineRule({
  code: 'invalid-interface',
  family: 'validation',
  severity: 'error',
  why: 'Linux tells interfaces apart by names of at most 15 characters; what it cannot name has no network.',
  source: 'https://search.nixos.org/options?query=networking.interfaces',
  ofHost: (host) =>
    (host.host?.interfaces ?? []).flatMap(({ name }, index, all) => {
      const isSecond = all.findIndex((other) => other.name === name) < index;
      if (isInterfaceName(name) && !isSecond) return [];
      return [
        {
          message: isSecond
            ? `The interface ${quote(name)} is there twice on ${nameOfHost(host)}.`
            : name === LOOPBACK
              ? `The interface "lo" of ${nameOfHost(host)} is the one that every machine has for itself, and leads nowhere.`
              : `The interface ${quote(name)} of ${nameOfHost(host)} has a name that Linux does not take.`,
          remedy:
            'Give each interface a name of its own, such as enp1s0: at most 15 letters, digits and dots.',
          elements: [host.id],
        },
      ];
    }),
});
