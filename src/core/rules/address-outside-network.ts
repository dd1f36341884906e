import { networkOf } from '../deployment/network/cidr.ts';
import type { NetworkPlan } from '../deployment/network/network-plan.ts';
import type { HostPlan } from '../deployment/plan.ts';
import { rememberEach } from '../model/remember-each.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, some } from './names.ts';

/** The networks of each interface, by its name. */
const networksOf = rememberEach(
  ({ interfaces }: NetworkPlan): ReadonlyMap<string, readonly string[]> =>
    new Map(
      interfaces.map(({ name, addresses }) => [
        name,
        addresses.map(({ address, prefixLength }) => networkOf(address, prefixLength)),
      ]),
    ),
);

const networksAt = ({ network }: HostPlan, name: string): readonly string[] =>
  networksOf(network).get(name) ?? [];

export const addressOutsideNetwork = defineRule({
  code: 'address-outside-network',
  family: 'validation',
  severity: 'error',
  why: 'Two ends of one cable understand each other only where their addresses are of one network.',
  source: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.3.1.1',
  check: ({ graph, deployment }) => {
    const hosts = new Map(deployment.hosts.map((host) => [host.id, host]));
    return Object.entries(graph.links).flatMap(([id, link]) => {
      const from = hosts.get(link.from_node);
      const to = hosts.get(link.to_node);
      if (!from || !to) return [];
      const here = networksAt(from, link.from_interface);
      const there = networksAt(to, link.to_interface);
      if (here.length === 0 || there.length === 0 || here.some((one) => there.includes(one))) {
        return [];
      }
      return [
        {
          message: `A connection joins ${nameOfHost(from)}, in ${some(here)}, to ${nameOfHost(to)}, in ${some(there)}.`,
          remedy: 'Give both ends addresses of one network, or connect other interfaces.',
          elements: [id, from.id, to.id],
        },
      ];
    });
  },
});
