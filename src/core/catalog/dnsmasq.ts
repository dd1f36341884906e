import * as z from 'zod';
import { attrs, bind, call, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.dnsmasq.settings */
export const dnsmasq = defineServiceKind({
  kind: 'dnsmasq',
  title: 'dnsmasq',
  description: 'DNS, and DHCP where asked for, of a small network',
  aliases: ['dns-forwarder'],
  role: 'network',
  icon: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14M5 12h14M12 5v14M19 19l2 2',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(53),
    upstream: setting.list(
      {
        title: 'Upstream',
        description: 'Resolvers that it asks, one a line; none: the Unbound that it depends on.',
      },
      /^[0-9a-f.:]+$/i,
    ),
    domain: setting.text(
      'lan',
      { title: 'Domain', description: 'Of the names that it gives.' },
      /^[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?$/i,
    ),
    dhcp_range: setting.text(
      '',
      { title: 'DHCP range', description: '10.0.0.100,10.0.0.199,12h; empty for no DHCP.' },
      /^(\d{1,3}(\.\d{1,3}){3},\d{1,3}(\.\d{1,3}){3},\d+[hmd])?$/,
    ),
    cache: setting.integer(1000, 0, 100_000, { title: 'Cache', unit: 'names' }),
  }),
  port: ownPort,
  protocols: ['tcp', 'udp'],
  resolvesFor: 'everybody',
  unit: () => 'dnsmasq.service',
  prefix: 'DNS',
  connection: (c) => ({ variables: [{ name: c.variable('SERVER'), value: c.endpoint }] }),
  nixos: (s) => [
    bind(
      ['services', 'dnsmasq'],
      attrs([
        bind('enable', true),
        // The resolver of the machine knows no port.
        bind('resolveLocalQueries', s.when(s.equals('port', 53), true, false)),
      ]),
    ),
    ...s.only(
      s.isSet('dhcp_range'),
      bind(['networking', 'firewall', 'allowedUDPPorts'], [67], {
        comment: ['Who asks for an address has none yet.'],
      }),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['services', 'dnsmasq', 'settings'],
      s.merged(
        attrs([
          bind('port', s.port),
          // Each address by itself, and those that come later: at `::` it answers no datagram.
          bind('bind-dynamic', true),
          bind('domain-needed', true),
          bind('bogus-priv', true),
          bind('domain', s.setting('domain')),
          bind('cache-size', s.setting('cache')),
          bind(
            'server',
            s.when(
              s.any(s.items('upstream')),
              s.setting('upstream'),
              s.each(
                s.providers('unbound'),
                ({ address, port }) => text`${address}#${call('toString', port)}`,
              ),
            ),
          ),
        ]),
        // Where it may listen by address alone, it gives no interface DHCP.
        s.when(
          s.isSet('dhcp_range'),
          attrs([bind('dhcp-range', s.setting('dhcp_range'))]),
          s.when(s.isRemote, attrs([]), attrs([bind('listen-address', s.bind)])),
        ),
      ),
    ),
  ],
  tools: ['dnsutils'],
});
