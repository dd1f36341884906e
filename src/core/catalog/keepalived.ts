import * as z from 'zod';
import { attrs, bind, indented, list } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';
import type { ServiceScope } from './scope.ts';

/**
 * Joined to Keepalived services of other machines, it tells them one by one that it lives; else
 * the whole network. Its own `openFirewall` knows no nftables.
 *
 * @see https://search.nixos.org/options?query=services.keepalived.vrrpInstances
 */
export const keepalived = defineServiceKind({
  kind: 'keepalived',
  title: 'Keepalived',
  description: 'An address that moves to another machine when this one fails (VRRP)',
  aliases: ['vrrp', 'virtual-ip', 'failover'],
  role: 'network',
  icon: 'M4 8h6v8H4zM14 8h6v8h-6zM7 5v3M17 16v3M7 5h10v3M7 16v3h10',
  instances: 'many',
  workload: false,
  deployed: true,
  settings: z.object({
    address: setting.text(
      '10.0.0.254/24',
      { title: 'Address', description: 'With its prefix length.' },
      /^[0-9a-f.:]+\/[0-9]{1,3}$/i,
    ),
    router: setting.integer(51, 1, 255, {
      title: 'Router number',
      description: 'The same on every machine that may have the address.',
    }),
    priority: setting.integer(100, 1, 254, {
      title: 'Priority',
      description: 'The highest has the address.',
    }),
    interface: setting.text(
      '',
      { title: 'Interface', description: "Empty for that of the machine's address." },
      /^[A-Za-z0-9._-]{0,15}$/,
    ),
  }),
  port: () => null,
  unit: () => 'keepalived.service',
  prefix: 'VIRTUAL',
  connection: (c) => ({
    variables: [{ name: c.variable('ADDRESS'), value: c.setting('address') }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'keepalived'],
      attrs([
        bind('enable', true),
        bind(
          ['vrrpInstances', s.instance],
          attrs([
            bind('interface', interfaceOf(s)),
            bind('virtualRouterId', s.setting('router')),
            bind('priority', s.setting('priority')),
            bind('virtualIps', list([attrs([bind('addr', s.setting('address'))])])),
            ...s.only(
              s.any(s.neighbours),
              // Without one it takes that of the interface.
              ...s.only(s.isLocated, bind('unicastSrcIp', s.hostAddress)),
              bind(
                'unicastPeers',
                s.each(s.neighbours, ({ address }) => address),
              ),
            ),
          ]),
        ),
      ]),
    ),
    bind(
      ['networking', 'firewall', 'extraInputRules'],
      indented(['iifname "', interfaceOf(s), '" meta l4proto 112 accept comment "VRRP"\n']),
    ),
  ],
  tools: ['tcpdump'],
});

const interfaceOf = (s: ServiceScope) =>
  s.when(s.isSet('interface'), s.setting('interface'), s.hostInterface);
