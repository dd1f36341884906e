import { fixedAddresses } from '../deployment/fixed-addresses.ts';
import { familyOf } from '../deployment/network/cidr.ts';
import { isDeployed, type ServicePlan } from '../deployment/plan.ts';
import { changeService } from './change-service.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

/** The first ids that no router has; ids are numbers and need not be addresses. */
function* freeIds(taken: ReadonlySet<unknown>): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const id = [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.');
    if (!taken.has(id)) yield id;
  }
}

const routersIn = (services: readonly ServicePlan[]) =>
  services.filter(isDeployed).filter(({ kind }) => kind.kind === 'bird');

export const missingRouterId = defineRule({
  code: 'missing-router-id',
  family: 'validation',
  severity: 'error',
  why: 'Routers know each other by a number, which BIRD takes from an IPv4 address. Without one it does not start, and an address that DHCP gives may change.',
  source: 'https://bird.nic.cz/doc/bird-2.17.html#opt-router-id',
  select: ({ deployment }) => routersIn(deployment.services).map(({ outline }) => outline),
  check: ({ deployment }) => {
    const routers = routersIn(deployment.services);
    const ids = freeIds(new Set(routers.map(({ settings }) => settings.router_id)));
    return routers
      .filter(({ settings }) => settings.router_id === '')
      .filter(({ host }) => fixedAddresses(host).every((one) => familyOf(one) === 'ipv6'))
      .map((plan) => {
        const router_id = ids.next().value;
        return {
          message: `The ${nameOfService(plan)} has no router id: nobody gave ${nameOfHost(plan.host)} an IPv4 address.`,
          remedy: 'Set its router id to four numbers that no other router has.',
          elements: [plan.id, plan.host.id],
          setting: 'router_id',
          fix: changeService(`Set the router id to ${router_id}`, plan, {
            settings: { ...plan.service.settings, router_id },
          }),
        };
      });
  },
});
