import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { ownPort, setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.uptime-kuma */
export const uptimeKuma = defineServiceKind({
  kind: 'uptime-kuma',
  title: 'Uptime Kuma',
  description: 'Watches whether services answer, and shows it on a status page',
  aliases: ['uptime', 'status-page'],
  role: 'observability',
  icon: 'M12 4c5 0 8 3 8 8s-3 8-8 8-8-3-8-8 3-8 8-8M8 13l3 3 5-6',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({ port: setting.port(3001) }),
  port: ownPort,
  unit: () => 'uptime-kuma.service',
  prefix: 'UPTIME_KUMA',
  connection: (c) => ({
    variables: [{ name: c.variable('URL'), value: text`http://${c.endpoint}` }],
  }),
  nixos: (s) => [
    bind(
      ['services', 'uptime-kuma'],
      attrs([
        bind('enable', true),
        bind('settings', attrs([bind('HOST', s.bind), bind('PORT', s.portText)])),
      ]),
    ),
  ],
  afterwards: 'open it: who comes first becomes its administrator',
  tools: ['curl'],
});
