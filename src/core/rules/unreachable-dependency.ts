import { leadsOutOf, reachOf } from '../deployment/network/reach.ts';
import { defineRule } from './define-rule.ts';
import { nameOfHost, nameOfService } from './names.ts';

export const unreachableDependency = defineRule({
  code: 'unreachable-dependency',
  family: 'validation',
  severity: 'warning',
  why: 'A connection needs a way: a network that both hosts are in, or routers between theirs.',
  source: 'https://www.rfc-editor.org/rfc/rfc1812',
  check: ({ deployment }) => {
    const reaches = reachOf(deployment.hosts);
    const leadsOut = leadsOutOf(deployment.hosts);
    const clients = deployment.services.filter((one) => one.reaches.length > 0);
    return clients.flatMap((client) =>
      client.reaches.flatMap((provider) => {
        const [from, to] = [client.host, provider.host];
        // DHCP gives the other an address that nobody knows: another rule says so.
        if (!from || !to || from === to || to.address === null) return [];
        if (reaches(from, to) || (leadsOut(from) && leadsOut(to))) return [];
        return [
          {
            message: `The ${nameOfService(client)} depends on the ${nameOfService(provider)}, but no network leads from ${nameOfHost(from)} to ${nameOfHost(to)}.`,
            remedy:
              'Put both hosts into one network, or draw a router or gateway that is in the networks of both.',
            elements: [client.id, provider.id, from.id, to.id],
          },
        ];
      }),
    );
  },
});
