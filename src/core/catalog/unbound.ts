import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** Loopback and what RFC 1918 and RFC 4193 keep private; the firewall says who gets this far. */
const PRIVATE = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
];

/** @see https://search.nixos.org/options?query=services.unbound */
export const unbound = defineServiceKind({
  kind: 'unbound',
  title: 'Unbound',
  description: 'DNS resolver that validates and caches, for a private network',
  aliases: ['dns', 'resolver', 'dns-resolver'],
  role: 'network',
  icon: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M3 12h18M12 3c4 4 4 14 0 18M12 3c-4 4-4 14 0 18',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(53),
    forwarders: setting.list(
      {
        title: 'Forwarders',
        description: 'Addresses of resolvers that it asks, one a line; none: it asks the roots.',
      },
      /^[0-9a-f.:]+$/i,
    ),
    networks: setting.list(
      { title: 'Networks', description: 'Who may ask besides private networks, one a line.' },
      /^[0-9a-f.:]+\/[0-9]{1,3}$/i,
    ),
  }),
  port: ownPort,
  protocols: ['tcp', 'udp'],
  resolvesFor: 'networks',
  unit: () => 'unbound.service',
  prefix: 'DNS',
  connection: (c) => ({ variables: [{ name: c.variable('SERVER'), value: c.endpoint }] }),
  nixos: (s) => [
    bind(
      ['services', 'unbound'],
      attrs([
        bind('enable', true),
        // The resolver of the machine knows no port.
        bind('resolveLocalQueries', s.when(s.equals('port', 53), true, false)),
      ]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'unbound', 'settings'],
      attrs([
        bind(
          'server',
          attrs([
            bind('interface', s.listOf([s.bind, [s.bindsIpv6, '0.0.0.0']])),
            bind('port', s.port),
            bind(
              'access-control',
              s.joined(
                list(PRIVATE.map((range) => `${range} allow`)),
                s.each(s.items('networks'), (range) => text`${range} allow`),
              ),
            ),
            bind('hide-identity', true),
            bind('hide-version', true),
          ]),
        ),
        ...s.only(
          s.any(s.items('forwarders')),
          bind(
            'forward-zone',
            list([attrs([bind('name', '.'), bind('forward-addr', s.setting('forwarders'))])]),
          ),
        ),
      ]),
    ),
  ],
  tools: ['dnsutils'],
});
