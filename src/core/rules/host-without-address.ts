import { hasRemoteClients } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService, some } from './names.ts';

export const hostWithoutAddress = defineRule({
  code: 'host-without-address',
  family: 'validation',
  severity: 'warning',
  why: 'Other machines find a service by the address of its host, and DHCP may change that.',
  source: 'https://nixos.org/manual/nixos/stable/#sec-ipv4',
  ofHost: (host) => {
    const reached = host.services.filter(hasRemoteClients);
    if (host.address !== null || reached.length === 0) return [];
    return [
      {
        message: `The address of ${nameOfHost(host)} comes by DHCP, but other hosts depend on ${some(reached.map(nameOfService))}.`,
        remedy: 'Give the host a fixed address.',
        elements: [host.id, ...reached.map(({ id }) => id)],
      },
    ];
  },
});
