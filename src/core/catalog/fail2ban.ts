import * as z from 'zod';
import { attrs, bind, text } from '../nix/build.ts';
import { defineServiceKind } from './define-service-kind.ts';
import { setting } from './fields.ts';

/** @see https://search.nixos.org/options?query=services.fail2ban */
export const fail2ban = defineServiceKind({
  kind: 'fail2ban',
  title: 'fail2ban',
  description: 'Shuts out addresses that fail too often to log in by SSH',
  aliases: ['ban', 'intrusion-prevention'],
  role: 'network',
  icon: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M6 6l12 12',
  instances: 'one-per-host',
  workload: false,
  deployed: true,
  settings: z.object({
    max_retry: setting.integer(5, 1, 1000, { title: 'Failures at most' }),
    ban_time: setting.integer(60, 1, 525_600, { title: 'Shut out for', unit: 'min' }),
    increment: setting.boolean(true, {
      title: 'Longer each time',
      description: 'Who comes back is shut out for twice as long.',
    }),
    ignored: setting.list(
      { title: 'Never', description: 'Networks that are never shut out, one a line.' },
      /^[0-9a-f.:]+(\/[0-9]{1,3})?$/i,
    ),
  }),
  port: () => null,
  unit: () => 'fail2ban.service',
  prefix: 'FAIL2BAN',
  connection: () => ({ variables: [] }),
  nixos: (s) => [
    bind(
      ['services', 'fail2ban'],
      attrs([
        bind('enable', true),
        bind('maxretry', s.setting('max_retry')),
        bind('bantime', text`${s.text('ban_time')}m`),
        bind(['bantime-increment', 'enable'], s.setting('increment')),
        ...s.only(s.any(s.items('ignored')), bind('ignoreIP', s.setting('ignored'))),
      ]),
    ),
  ],
  tools: ['fail2ban'],
});
