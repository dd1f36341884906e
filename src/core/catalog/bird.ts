import * as z from 'zod';
import { bind, indented, type Nix, text } from '../nix/build.ts';
import type { Expr } from '../nix/syntax.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';
import { IPV4 } from './ipv4.ts';
import { replaced } from './replaced.ts';
import type { Connection, ServiceScope } from './scope.ts';
import { since } from './since.ts';

/**
 * By BGP it talks to the BIRD services of other machines that it is joined to; by OSPF to whom it
 * finds on its interface. The option was `services.bird2` before 25.05.
 *
 * @see https://bird.nic.cz/doc/bird-2.17.html
 */
export const bird = defineServiceKind({
  kind: 'bird',
  title: 'BIRD',
  description: 'Exchanges routes with other routers, by OSPF or BGP',
  aliases: ['bird2', 'bgp', 'ospf', 'router'],
  role: 'network',
  icon: 'M5 7h6l3 5h5M5 17h6l3-5M17 9l3 3-3 3M5 7h.010M5 17h.010',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    protocol: setting.choice(['ospf', 'bgp'], { title: 'Protocol' }),
    router_id: setting.text(
      '',
      {
        title: 'Router id',
        description: "Four numbers with dots between; empty for the machine's IPv4 address.",
      },
      new RegExp(`^(${IPV4.source.slice(1, -1)})?$`),
    ),
    asn: setting.integer(64_512, 1, 4_294_967_295, {
      title: 'AS number',
      description: 'For BGP.',
    }),
    interface: setting.text(
      '',
      { title: 'Interface', description: "For OSPF; empty for that of the machine's address." },
      /^[A-Za-z0-9._*-]{0,15}$/,
    ),
  }),
  port: ({ protocol }) => (protocol === 'bgp' ? 179 : null),
  unit: () => 'bird.service',
  prefix: 'BIRD',
  connection: () => ({ variables: [] }),
  nixos: (s) => [
    bind(['services', since('25.05', 'bird', 'bird2'), 'enable'], true),
    ...s.only(
      s.equals('protocol', 'ospf'),
      bind(
        ['networking', 'firewall', 'extraInputRules'],
        indented([
          // Its own setting may be a pattern.
          s.when(s.isSet('interface'), '', text`iifname "${s.hostInterface}" `),
          'meta l4proto 89 accept comment "OSPF"\n',
        ]),
      ),
    ),
  ],
  nixosHost: (s) => [
    bind(['services', since('25.05', 'bird', 'bird2'), 'config'], configuration(s)),
  ],
  tools: ['tcpdump'],
});

/**
 * Without an IPv4 address and a router id it finds no id and does not start; see the rule
 * `missing-router-id`.
 */
const configuration = (s: ServiceScope) =>
  indented([
    'log syslog all;\n',
    s.when(
      s.isSet('router_id'),
      text`router id ${s.setting('router_id')};\n`,
      s.first(s.addresses('ipv4'), (address) => text`router id ${address};\n`, ''),
    ),
    '\nprotocol device {\n}\n\nprotocol direct {\n  ipv4;\n',
    onlyIpv6(s, '  ipv6;\n'),
    '}\n\n',
    kernel('ipv4'),
    onlyIpv6(s, `\n${kernel('ipv6')}`),
    s.when(
      s.equals('protocol', 'bgp'),
      s.eachLine(s.neighbours, (peer) => neighbour(s, peer)),
      indented(['\n', ospf(s, 'v2', 'ipv4'), onlyIpv6(s, indented(['\n', ospf(s, 'v3', 'ipv6')]))]),
    ),
  ]);

const onlyIpv6 = (s: ServiceScope, then: Nix): Expr => s.when(s.any(s.addresses('ipv6')), then, '');

const kernel = (family: string): string =>
  `protocol kernel {\n  ${family} {\n    export where source != RTS_DEVICE;\n  };\n}\n`;

const ospf = (s: ServiceScope, version: string, family: string): Expr =>
  indented([
    `protocol ospf ${version} {\n  ${family} {\n    export where source = RTS_DEVICE;\n  };\n`,
    '  area 0 {\n    interface "',
    s.when(s.isSet('interface'), s.setting('interface'), s.hostInterface),
    '" {\n    };\n  };\n}\n',
  ]);

/** In quotes a name may begin with a digit, and be that of an attribute. */
const neighbour = (s: ServiceScope, peer: Connection) =>
  indented([
    text`\nprotocol bgp '${replaced(peer.path, '/', '.')}' {\n  local as `,
    s.text('asn'),
    ';\n  neighbor ',
    peer.address,
    ' as ',
    peer.text('asn'),
    text`;\n  ${peer.family} {\n    import all;\n    export all;\n  };\n}`,
  ]);
