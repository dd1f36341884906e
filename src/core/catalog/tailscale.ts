import * as z from 'zod';
import { attrs, bind } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.tailscale */
export const tailscale = defineServiceKind({
  kind: 'tailscale',
  title: 'Tailscale',
  description: 'Joins the machine to a Tailscale or Headscale network',
  aliases: ['tailnet', 'headscale-client'],
  role: 'network',
  icon: 'M5 6h.010M12 6h.010M19 6h.010M5 12h14M5 18h.010M12 12v6M19 18h.010',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    port: setting.port(41_641),
    routing: setting.choice(['none', 'client', 'server', 'both'], {
      title: 'Routing',
      description: 'Uses the routes of others, offers routes, or both.',
    }),
    login_server: setting.text(
      '',
      { title: 'Login server', description: 'Of a Headscale; empty for Tailscale.' },
      /^(https?:\/\/[^\s"\\$]+)?$/,
    ),
    auth_key_file: setting.secret({
      title: 'Key file',
      description: 'Authentication key.',
      origin: 'https://login.tailscale.com/admin/settings/keys',
    }),
  }),
  port: ownPort,
  protocols: ['udp'],
  unit: () => 'tailscaled.service',
  prefix: 'TAILSCALE',
  connection: () => ({ variables: [] }),
  nixos: (s) => [
    bind(
      ['services', 'tailscale'],
      attrs([
        bind('enable', true),
        bind('port', s.port),
        bind('useRoutingFeatures', s.setting('routing')),
        bind('authKeyFile', s.secret('auth_key_file')),
      ]),
    ),
  ],
  nixosHost: (s) => [
    ...s.only(
      s.isSet('login_server'),
      bind(
        ['services', 'tailscale', 'extraUpFlags'],
        s.listOf(['--login-server', s.setting('login_server')]),
      ),
    ),
  ],
  tools: ['tailscale'],
});
