import * as z from 'zod';
import { attrs, bind, list, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';
import { IPV4 } from './ipv4.ts';
import { WIREGUARD_ORIGIN } from './origins.ts';
import { replaced } from './replaced.ts';

/**
 * Its peers are the WireGuard services of other machines that depend on it, or it on them.
 *
 * @see https://search.nixos.org/options?query=networking.wireguard.interfaces
 */
export const wireguard = defineServiceKind({
  kind: 'wireguard',
  title: 'WireGuard',
  description: 'Encrypted tunnel (wg0) to the WireGuard services that it is joined to',
  aliases: ['vpn', 'wg'],
  role: 'network',
  icon: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12a3 3 0 0 1 6 0v3H9z',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(51_820),
    address: setting.text(
      '10.100.0.1',
      { title: 'Address', description: 'In the tunnel; each machine has another.' },
      IPV4,
    ),
    prefix_length: setting.integer(24, 8, 32, { title: 'Prefix length', unit: 'bits' }),
    public_key: setting.text(
      '',
      {
        title: 'Public key',
        description: 'Of this machine, as wg pubkey gives it; without it no peer knows it.',
      },
      /^([A-Za-z0-9+/]{43}=)?$/,
    ),
    keepalive: setting.integer(25, 1, 65_535, { title: 'Keepalive', unit: 's' }),
    private_key_file: setting.secret({ title: 'Private key file', origin: WIREGUARD_ORIGIN }),
  }),
  port: ownPort,
  protocols: ['udp'],
  unit: () => 'wireguard-wg0.service',
  prefix: 'WIREGUARD',
  connection: (c) => ({
    variables: [{ name: c.variable('ADDRESS'), value: c.setting('address') }],
  }),
  nixos: (s) => [
    bind(
      ['networking', 'wireguard', 'interfaces', 'wg0'],
      attrs([bind('listenPort', s.port), bind('privateKeyFile', s.secret('private_key_file'))]),
    ),
  ],
  nixosHost: (s) => [
    bind(
      ['networking', 'wireguard', 'interfaces', 'wg0'],
      attrs([
        bind('ips', list([text`${s.text('address')}/${s.text('prefix_length')}`])),
        bind(
          'peers',
          s.each(s.peers('public_key'), (peer) =>
            attrs([
              bind('name', replaced(peer.path, '/', '-')),
              bind('publicKey', peer.setting('public_key')),
              bind('allowedIPs', list([text`${peer.setting('address')}/32`])),
              // Who has no fixed address comes by itself, and is found where it came from.
              ...s.only(peer.isLocated, bind('endpoint', peer.endpoint)),
              bind('persistentKeepalive', s.setting('keepalive')),
            ]),
          ),
        ),
      ]),
    ),
  ],
  tools: ['wireguard-tools'],
});
